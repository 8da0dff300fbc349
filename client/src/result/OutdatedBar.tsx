import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Job } from "../api/types";
import { useConfirmJob } from "../job/useJob";
import type { Decisions } from "../review/useDecisions";
import { ProblemNotice } from "../ui/ProblemNotice";

interface OutdatedBarProps {
  readonly job: Job;
  readonly decisions: Decisions;
}

/** Offers to write changed acts into the playlist, and to take the changes back. */
export function OutdatedBar({ job, decisions }: OutdatedBarProps) {
  const { t } = useTranslation();
  const confirm = useConfirmJob(job.id);
  const { outdated } = job.playlist;
  const isShown = outdated || decisions.undo !== undefined;
  return (
    <div role="status" className={isShown ? "confirm-bar" : undefined}>
      {isShown && (
        <>
          <ProblemNotice error={confirm.error} />
          {outdated && <p>{t("mending.outdated")}</p>}
          <div className="actions">
            {outdated && (
              <Button
                loading={confirm.isPending}
                onClick={() => {
                  confirm.mutate();
                }}
              >
                {t("mending.update")}
              </Button>
            )}
            <button
              type="button"
              className="quiet"
              disabled={decisions.undo === undefined}
              onClick={() => decisions.undo?.()}
            >
              {t("review.undo")}
            </button>
          </div>
        </>
      )}
    </div>
  );
}
