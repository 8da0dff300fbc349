import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Job } from "../api/types";
import { useConfirmJob } from "../job/useJob";
import { ProblemNotice } from "../ui/ProblemNotice";
import type { Decisions } from "./useDecisions";

interface ConfirmBarProps {
  readonly job: Job;
  /** How many acts are not decided. */
  readonly open: number;
  readonly decisions: Decisions;
  readonly onUndo: () => void;
}

/** Stays in sight while the acts are decided: to build, and to take back. */
export function ConfirmBar({ job, open, decisions, onUndo }: ConfirmBarProps) {
  const { t } = useTranslation();
  const confirm = useConfirmJob(job.id);
  return (
    <div className="confirm-bar">
      <ProblemNotice error={confirm.error} />
      <div className="actions">
        <Button
          id="confirm"
          loading={confirm.isPending}
          onClick={() => {
            confirm.mutate();
          }}
        >
          {t(open > 0 ? "review.confirmOpen" : "review.confirm")}
        </Button>
        <span>{t("count.track", { count: job.summary.tracks })}</span>
        <button
          type="button"
          className="quiet"
          disabled={decisions.undo === undefined}
          onClick={onUndo}
        >
          {t("review.undo")}
        </button>
      </div>
    </div>
  );
}
