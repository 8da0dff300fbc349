import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Job } from "../api/types";
import { EMPTY_DRAFT, saveDraft } from "../lineup/draft";

interface SameLineupProps {
  readonly job: Job;
  readonly className?: string;
}

/** Brings a job's line-up back to the start, to be changed there. */
export function SameLineup({ job, className = "quiet" }: SameLineupProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const startAgain = () => {
    // Two acts may have come off the same line.
    const lines = new Set(job.acts?.map((act) => act.original));
    saveDraft({ ...EMPTY_DRAFT, text: [...lines].join("\n"), name: job.playlist.name });
    void navigate({ to: "/" });
  };
  return (
    <button type="button" className={className} onClick={startAgain}>
      {t("job.actions.same")}
    </button>
  );
}
