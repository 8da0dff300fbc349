import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { postJob } from "../api/gateway";
import type { Job } from "../api/types";
import { JOBS_KEY, jobKey } from "../job/keys";
import { navigate } from "../ui/location";
import type { Draft } from "./draft";

// crypto.randomUUID is missing where a page comes over plain http from another machine.
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join(
    "",
  );
}

/** Orders the playlist and goes to its page. Pressing again after a lost answer orders it only once. */
export function useMakePlaylist(onMade: () => void) {
  const queryClient = useQueryClient();
  const sent = useRef({ order: "", key: "" });
  return useMutation({
    mutationFn: ({ text, name, tracksPerArtist }: Draft): Promise<Job> => {
      const order = {
        lineup: { text },
        playlist: { name: name.trim() },
        options: { tracksPerArtist },
      };
      const written = JSON.stringify(order);
      if (sent.current.order !== written) {
        sent.current = { order: written, key: newKey() };
      }
      return postJob(order, sent.current.key);
    },
    onSuccess: (job) => {
      queryClient.setQueryData(jobKey(job.id), job);
      void queryClient.invalidateQueries({ queryKey: JOBS_KEY, exact: true });
      onMade();
      navigate(`/?job=${job.id}`);
    },
  });
}
