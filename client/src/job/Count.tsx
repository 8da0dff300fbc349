import { Progress } from "@mantine/core";
import type { Job } from "../api/types";
import { useWords } from "../i18n/useWords";

/** How far a job is, or what it has come to. */
export function Count({ job }: { readonly job: Job }) {
  const { state } = job;
  if (state === "matching" || state === "building") {
    return <Underway job={job} phase={state} />;
  }
  return state === "succeeded" ? <Outcome summary={job.summary} /> : null;
}

interface UnderwayProps {
  readonly job: Job;
  readonly phase: "matching" | "building";
}

function Underway({ job: { progress, etaMs, waiting }, phase }: UnderwayProps) {
  const { t, duration } = useWords();
  const { done, total } = progress;
  // Whoever waits for hours or without an end has been told until when; what was left before that is no news.
  const isKnown = etaMs !== null && (waiting === null || waiting.reason === "rate_limit");
  const left = !isKnown ? "" : ` · ${t("job.progress.left", { duration: duration(etaMs) })}`;
  return (
    <>
      <span className="count">
        {t(`job.progress.${phase}`, { done, total })}
        {left}
      </span>
      <Progress
        className="progress"
        value={total === 0 ? 0 : (100 * done) / total}
        aria-label={t("job.progress.label")}
      />
    </>
  );
}

function Outcome({ summary }: { readonly summary: Job["summary"] }) {
  const { t } = useWords();
  const { tracks, matched, unsure, notFound, skipped, duplicatesDropped } = summary;
  const duplicates = t("count.duplicate", { count: duplicatesDropped });
  const parts = [
    t("count.track", { count: tracks }),
    t("job.summary.found", { acts: t("count.act", { count: matched }) }),
    unsure > 0 && t("job.summary.unsure", { count: unsure }),
    notFound > 0 && t("job.summary.notFound", { count: notFound }),
    skipped > 0 && t("job.summary.skipped", { count: skipped }),
    duplicatesDropped > 0 && t("job.summary.duplicates", { duplicates }),
  ];
  return <span className="count">{parts.filter(Boolean).join(" · ")}</span>;
}
