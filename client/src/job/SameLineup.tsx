import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Job } from "../api/types";
import { saveDraft } from "../lineup/draft";
import { changeChoices } from "../options/choices";
import { choicesOf, choicesToUpdate, draftOf } from "./again";

interface SameLineupProps {
  readonly job: Job;
  readonly className?: string;
  /** Whether it is to go into the playlist that the job made. */
  readonly isUpdate?: boolean;
}

/** Brings a job's line-up back to the start, to be changed there. */
export function SameLineup({ job, className = "quiet", isUpdate = false }: SameLineupProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const startAgain = () => {
    saveDraft(draftOf(job));
    changeChoices(isUpdate ? choicesToUpdate(job) : choicesOf(job));
    void navigate({ to: "/" });
  };
  return (
    <button type="button" className={className} onClick={startAgain}>
      {t(isUpdate ? "job.actions.update" : "job.actions.same")}
    </button>
  );
}
