import type { Job } from "../api/types";
import { ConfirmButton } from "../ui/ConfirmButton";
import { ProblemNotice } from "../ui/ProblemNotice";
import { isAtRest, isFinished } from "./states";
import { useCancelJob, useDeleteJob, useRetryJob } from "./useJob";

/** What the listener can do with a job as it stands. */
export function JobActions({ job }: { readonly job: Job }) {
  const cancel = useCancelJob(job.id);
  const retry = useRetryJob(job.id);
  const remove = useDeleteJob(job.id);
  const canRetry = job.state === "cancelled" || job.failure?.retryable === true;
  return (
    <>
      <p className="actions">
        {job.state === "succeeded" && job.playlist.url !== null && (
          <a className="button spotify" href={job.playlist.url} target="_blank" rel="noreferrer">
            Open in Spotify
          </a>
        )}
        {isAtRest(job) && canRetry && (
          <button
            type="button"
            className="button"
            disabled={retry.isPending}
            onClick={() => {
              retry.mutate();
            }}
          >
            {job.state === "cancelled" ? "Go on after all" : "Retry"}
          </button>
        )}
        {!isFinished(job) && <CancelButton job={job} onCancel={cancel.mutate} />}
        {isAtRest(job) && (
          <ConfirmButton
            label="Delete"
            question="Forget this page? A playlist in Spotify stays."
            choices={[{ label: "Yes, delete", choose: remove.mutate }]}
          />
        )}
      </p>
      <ProblemNotice error={cancel.error ?? retry.error ?? remove.error} />
    </>
  );
}

interface CancelButtonProps {
  readonly job: Job;
  readonly onCancel: (fate: "remove" | "keep") => void;
}

function CancelButton({ job, onCancel }: CancelButtonProps) {
  const remove = () => {
    onCancel("remove");
  };
  const keep = () => {
    onCancel("keep");
  };
  if (job.playlist.id === null) {
    return (
      <button type="button" className="quiet" onClick={remove}>
        Cancel
      </button>
    );
  }
  return (
    <ConfirmButton
      label="Cancel"
      question="What about the playlist as far as it is?"
      choices={[
        { label: "Remove it", choose: remove },
        { label: "Keep it", choose: keep },
      ]}
    />
  );
}
