import type { Waiting } from "../api/types";
import { useWords } from "../i18n/useWords";

const REASONS = ["rate_limit", "quota", "spotify_down", "retry"] as const;

/** Says what a job waits for, until when, and that nobody has to wait with it. */
export function WaitingNotice({ waiting }: { readonly waiting: Waiting }) {
  const { t, timeOfDay } = useWords();
  const reason = REASONS.find((one) => one === waiting.reason) ?? "other";
  return <p className="notice">{t(`job.waiting.${reason}`, { time: timeOfDay(waiting.until) })}</p>;
}
