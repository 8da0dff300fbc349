import type { Allowance } from "../api/types";
import { useWords } from "../i18n/useWords";
import { useAllowance } from "./useAllowance";

/** Says before a playlist is ordered that Spotify will not answer all its questions at once. */
export function AllowanceNotice({ calls }: { readonly calls: number }) {
  const allowance = useAllowance();
  return allowance === undefined ? null : <Shortage allowance={allowance} calls={calls} />;
}

interface ShortageProps {
  readonly allowance: Allowance;
  readonly calls: number;
}

function Shortage({ allowance: { quota, waiting }, calls }: ShortageProps) {
  const { t, timeOfDay } = useWords();
  if (waiting !== null) {
    return <p className="notice">{t("allowance.waiting", { time: timeOfDay(waiting.until) })}</p>;
  }
  const { limit, usedLast24h, until } = quota;
  const left = limit === null ? Infinity : Math.max(0, limit - usedLast24h);
  if (calls <= left || until === null) {
    return null;
  }
  const needed = t("count.question", { count: calls });
  return (
    <p className="notice">
      {t("allowance.short", { count: left, needed, time: timeOfDay(until) })}
    </p>
  );
}
