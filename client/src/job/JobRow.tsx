import { Link } from "@tanstack/react-router";
import type { Job } from "../api/types";
import { useWords } from "../i18n/useWords";
import { ConfirmButton } from "../ui/ConfirmButton";
import { ProblemNotice } from "../ui/ProblemNotice";
import { RetryButton } from "./RetryButton";
import { isAtRest, isPlaylistGone, stateWords } from "./states";
import { useDeleteJob, useRetryJob } from "./useJob";

/** A job in a list of jobs. */
export function JobRow({ job }: { readonly job: Job }) {
  const { t, day } = useWords();
  const remove = useDeleteJob(job.id);
  const retry = useRetryJob(job.id);
  const { name, url } = job.playlist;
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
        <RetryButton job={job} isSending={retry.isPending} onRetry={retry.mutate} isOneOfMany />
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
