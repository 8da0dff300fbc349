import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { postJob } from "../api/gateway";
import type { Job, JobOrder } from "../api/types";
import { JOBS_KEY, jobKey } from "../job/keys";

// crypto.randomUUID is missing where a page comes over plain http from another machine.
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join(
    "",
  );
}

/** Orders playlists and goes to where they are seen. Pressing again after a lost answer orders each only once. */
export function useMakePlaylists(onMade: () => void) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const keys = useRef(new Map<string, string>());
  const keyOf = (order: JobOrder) => {
    const written = JSON.stringify(order);
    const key = keys.current.get(written) ?? newKey();
    keys.current.set(written, key);
    return key;
  };
  return useMutation({
    mutationFn: async (orders: readonly JobOrder[]): Promise<Job[]> => {
      const jobs: Job[] = [];
      for (const order of orders) {
        jobs.push(await postJob(order, keyOf(order)));
      }
      return jobs;
    },
    onSuccess: async (jobs) => {
      jobs.forEach((job) => queryClient.setQueryData(jobKey(job.id), job));
      void queryClient.invalidateQueries({ queryKey: JOBS_KEY, exact: true });
      onMade();
      const [only, another] = jobs;
      await (only !== undefined && another === undefined
        ? navigate({ to: "/jobs/$id", params: { id: only.id } })
        : navigate({ to: "/playlists" }));
    },
  });
}
