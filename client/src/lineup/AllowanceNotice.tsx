import type { Allowance } from "../api/types";
import { count, timeOfDay } from "../ui/words";
import { useAllowance } from "./useAllowance";

/** Says before a playlist is ordered that Spotify will not answer all its questions at once. */
export function AllowanceNotice({ calls }: { readonly calls: number }) {
  const allowance = useAllowance();
  const sentence = allowance === undefined ? null : sentenceFor(allowance, calls);
  return sentence === null ? null : <p className="notice">{sentence}</p>;
}

function sentenceFor({ quota, waiting }: Allowance, calls: number): string | null {
  if (waiting !== null) {
    return `Spotify answers nothing until ${time(waiting.until)}. What you order now goes on by itself then.`;
  }
  const { limit, usedLast24h, until } = quota;
  const left = limit === null ? Infinity : Math.max(0, limit - usedLast24h);
  if (calls <= left || until === null) {
    return null;
  }
  return `This line-up needs about ${count(calls, "question")} to Spotify; ${count(left, "is", "are")} left until ${time(until)}. The rest follows by itself.`;
}

function time(iso: string): string {
  return timeOfDay(new Date(iso), new Date());
}
