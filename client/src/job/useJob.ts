import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { cancelJob, confirmJob, deleteJob, getJob, retryJob, undoJob } from "../api/gateway";
import { Problem } from "../api/problem";
import type { Job, PlaylistFate } from "../api/types";
import { JOBS_KEY, jobKey } from "./keys";
import { merge } from "./merge";
import { pollEvery } from "./pollEvery";
import { isAtRest } from "./states";

const TRY_AGAIN_MS = 3000;

/** A job, asked for as often as the gateway says until it is at rest. */
export function useJob(id: string) {
  const queryClient = useQueryClient();
  const queryKey = jobKey(id);
  // The tag belongs to what the gateway gave, not to what the page has made of it since.
  const [tags] = useState(() => new WeakMap<Job, string>());
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const known = queryClient.getQueryData<Job>(queryKey);
      const tag = known && tags.get(known);
      const answer = await getJob(id, known?.version ?? 0, tag, signal);
      const now = queryClient.getQueryData<Job>(queryKey);
      const job = answer.job === null ? now : merge(now, answer.job);
      if (job === undefined) {
        throw new Error("The gateway names no change of a job that is not known.");
      }
      if (answer.tag !== undefined && job !== now) {
        tags.set(job, answer.tag);
      }
      return job;
    },
    structuralSharing: false,
    // One that is known is asked for again anyway.
    retry: (_, error) =>
      queryClient.getQueryData(queryKey) === undefined &&
      error instanceof Problem &&
      error.status >= 500,
    retryDelay: TRY_AGAIN_MS,
    refetchInterval: ({ state: { data, error } }) => {
      const isRefused = error instanceof Problem && error.status < 500;
      return data === undefined || isRefused || isAtRest(data) ? false : pollEvery(data);
    },
    refetchIntervalInBackground: true,
  });
}

function useJobAnswer() {
  const queryClient = useQueryClient();
  return (job: Job) => {
    queryClient.setQueryData(jobKey(job.id), job);
    void queryClient.invalidateQueries({ queryKey: JOBS_KEY, exact: true });
  };
}

/** Stops a job. */
export function useCancelJob(id: string) {
  const onSuccess = useJobAnswer();
  return useMutation({ mutationFn: (fate: PlaylistFate) => cancelJob(id, fate), onSuccess });
}

/** Lets a stopped job go on. */
export function useRetryJob(id: string) {
  const onSuccess = useJobAnswer();
  return useMutation({ mutationFn: () => retryJob(id), onSuccess });
}

/** Lets a job go on after its listener's decisions, when those that are on their way have been answered. */
export function useConfirmJob(id: string) {
  const onSuccess = useJobAnswer();
  return useMutation({ mutationFn: () => confirmJob(id), onSuccess, scope: { id } });
}

/** Puts the playlist back as it was before the job. */
export function useUndoJob(id: string) {
  const onSuccess = useJobAnswer();
  return useMutation({ mutationFn: () => undoJob(id), onSuccess });
}

/** Forgets a finished job and leaves its page. */
export function useDeleteJob(id: string) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => deleteJob(id),
    onSuccess: async () => {
      await navigate({ to: "/playlists" });
      queryClient.removeQueries({ queryKey: jobKey(id) });
      void queryClient.invalidateQueries({ queryKey: JOBS_KEY, exact: true });
    },
  });
}
