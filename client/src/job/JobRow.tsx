import { Link } from "@tanstack/react-router";
import type { Job } from "../api/types";
import { useWords } from "../i18n/useWords";
import { ConfirmButton } from "../ui/ConfirmButton";
import { ProblemNotice } from "../ui/ProblemNotice";
import { isAtRest, isPlaylistGone, stateWords } from "./states";
import { useDeleteJob, useRetryJob } from "./useJob";

/** A job in a list of jobs. */
export function JobRow({ job }: { readonly job: Job }) {
  const { t, day } = useWords();
  const remove = useDeleteJob(job.id);
  const retry = useRetryJob(job.id);
  const { name, url } = job.playlist;
  const canRetry = isAtRest(job) && job.failure?.retryable === true;
  return (
    <li>
      <Link to="/jobs/$id" params={{ id: job.id }} dir="auto">
        {name}
      </Link>
      <span className="why">
        {stateWords(t, job)} · {day(job.createdAt)}
      </span>
      <span className="actions">
        {url !== null && !isPlaylistGone(job) && (
          <a href={url} target="_blank" rel="noreferrer">
            {t("job.actions.open")}
            <span className="visually-hidden">: {name}</span>
          </a>
        )}
        {canRetry && (
          <button
            type="button"
            className="quiet"
            disabled={retry.isPending}
            onClick={() => {
              retry.mutate();
            }}
          >
            {t("job.actions.retry")}
          </button>
        )}
        {isAtRest(job) && (
          <ConfirmButton
            label={t("playlists.delete")}
            question={t("playlists.deleteQuestion")}
            choices={[{ label: t("job.actions.deleteYes"), choose: remove.mutate }]}
          />
        )}
      </span>
      <ProblemNotice error={remove.error ?? retry.error} />
    </li>
  );
}
