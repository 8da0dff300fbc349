import { useTranslation } from "react-i18next";
import type { Job } from "../api/types";
import { isAtRest } from "./states";

interface RetryButtonProps {
  readonly job: Job;
  readonly isSending: boolean;
  readonly onRetry: () => void;
  /** Whether there are others beside it, for other jobs. */
  readonly isOneOfMany?: boolean;
}

/** Lets a job that has stopped go on, where that can help. */
export function RetryButton({ job, isSending, onRetry, isOneOfMany = false }: RetryButtonProps) {
  const { t } = useTranslation();
  const canHelp = job.state === "cancelled" || job.failure?.retryable === true;
  return !canHelp || !isAtRest(job) ? null : (
    <button
      type="button"
      className={isOneOfMany ? "quiet" : "button"}
      disabled={isSending}
      onClick={() => {
        onRetry();
      }}
    >
      {t(retryWords(job))}
      {isOneOfMany && <span className="visually-hidden">: {job.playlist.name}</span>}
    </button>
  );
}

/** What a retry does, by how the job ended. */
function retryWords({ state, failure }: Job) {
  if (state === "cancelled") {
    return "job.actions.goOn";
  }
  return failure?.code === "nothing_found" ? "job.actions.lookThrough" : "job.actions.retry";
}
