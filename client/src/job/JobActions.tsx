import { useTranslation } from "react-i18next";
import type { Job } from "../api/types";
import { useWords } from "../i18n/useWords";
import { ConfirmButton } from "../ui/ConfirmButton";
import { ProblemNotice } from "../ui/ProblemNotice";
import { SpotifyLink } from "../ui/SpotifyLink";
import { RetryButton } from "./RetryButton";
import { SameLineup } from "./SameLineup";
import { isAtRest, isBestAnew, isFinished, scopeOf } from "./states";
import { TellMe } from "./TellMe";
import { useCancelJob, useDeleteJob, useRetryJob, useUndoJob } from "./useJob";

/** What the listener can do with a job as it stands. */
export function JobActions({ job }: { readonly job: Job }) {
  const { t } = useTranslation();
  const cancel = useCancelJob(job.id);
  const retry = useRetryJob(job.id);
  const undo = useUndoJob(job.id);
  const remove = useDeleteJob(job.id);
  return (
    <>
      <p className="actions">
        {job.state === "succeeded" && job.playlist.url !== null && (
          <SpotifyLink href={job.playlist.url} />
        )}
        <RetryButton job={job} isSending={retry.isPending} onRetry={retry.mutate} />
        {isBestAnew(job) && <SameLineup job={job} className="button" />}
        {!isFinished(job) && <CancelButton job={job} onCancel={cancel.mutate} />}
        <TellMe job={job} />
        <UndoButton job={job} isSending={undo.isPending} onUndo={undo.mutate} />
        {isAtRest(job) && (
          <ConfirmButton
            label={t("job.actions.delete")}
            question={t("job.actions.deleteQuestion")}
            choices={[{ label: t("job.actions.deleteYes"), choose: remove.mutate }]}
          />
        )}
      </p>
      <ProblemNotice
        error={cancel.error ?? retry.error ?? undo.error ?? remove.error}
        scope={scopeOf(job)}
      />
    </>
  );
}

interface UndoButtonProps {
  readonly job: Job;
  readonly isSending: boolean;
  readonly onUndo: () => void;
}

function UndoButton({ job, isSending, onUndo }: UndoButtonProps) {
  const { t, day } = useWords();
  const { undo, undoUntil } = job.playlist;
  if (!isAtRest(job) || undo !== null || undoUntil === null) {
    return null;
  }
  return (
    <span>
      <button type="button" className="quiet" disabled={isSending} onClick={onUndo}>
        {t("job.actions.undo")}
      </button>{" "}
      <small>{t("job.actions.undoUntil", { day: day(undoUntil) })}</small>
    </span>
  );
}

interface CancelButtonProps {
  readonly job: Job;
  readonly onCancel: (fate: "remove" | "keep") => void;
}

function CancelButton({ job, onCancel }: CancelButtonProps) {
  const { t } = useTranslation();
  const remove = () => {
    onCancel("remove");
  };
  const keep = () => {
    onCancel("keep");
  };
  if (job.playlist.id === null) {
    return (
      <button type="button" className="quiet" onClick={remove}>
        {t("job.actions.cancel")}
      </button>
    );
  }
  return (
    <ConfirmButton
      label={t("job.actions.cancel")}
      question={t("job.actions.cancelQuestion")}
      choices={[
        { label: t("job.actions.cancelRemove"), choose: remove },
        { label: t("job.actions.cancelKeep"), choose: keep },
      ]}
    />
  );
}
