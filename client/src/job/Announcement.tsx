import { useTranslation } from "react-i18next";
import type { Job } from "../api/types";

const QUARTERS = ["first", "second", "third"] as const;

/** Says each quarter that is done, not every act, to those who do not see the bill fill. */
export function Announcement({ job }: { readonly job: Job }) {
  const { t } = useTranslation();
  const { state, progress } = job;
  const { done, total } = progress;
  const isUnderway = (state === "matching" || state === "building") && total > 0;
  const quarter = isUnderway ? QUARTERS[Math.floor((4 * done) / total) - 1] : undefined;
  return (
    <p className="visually-hidden" role="status">
      {quarter !== undefined && t(`job.progress.quarter.${quarter}`)}
    </p>
  );
}
