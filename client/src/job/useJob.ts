import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { cancelJob, confirmJob, deleteJob, getJob, retryJob, undoJob } from "../api/gateway";
import { Problem } from "../api/problem";
import type { Job, PlaylistFate } from "../api/types";
import { JOBS_KEY, jobKey } from "./keys";
import { merge } from "./merge";
import { isAtRest } from "./states";

/** A job, asked for as often as the gateway says until it is at rest. */
export function useJob(id: string) {
  const queryClient = useQueryClient();
  const queryKey = jobKey(id);
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const known = queryClient.getQueryData<Job>(queryKey);
      const answer = await getJob(id, known?.version ?? 0, signal);
      return merge(queryClient.getQueryData<Job>(queryKey), answer);
    },
    refetchInterval: ({ state: { data, error } }) => {
      const isRefused = error instanceof Problem && error.status < 500;
      return data === undefined || isRefused || isAtRest(data) ? false : data.pollAfterMs;
    },
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

/** Lets a job go on after its listener's decisions. */
export function useConfirmJob(id: string) {
  const onSuccess = useJobAnswer();
  return useMutation({ mutationFn: () => confirmJob(id), onSuccess });
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
