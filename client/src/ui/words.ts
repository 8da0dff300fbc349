const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A number with its noun. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

/** A duration as one says it. */
export function duration(ms: number): string {
  if (ms < 1.5 * MINUTE_MS) {
    return `about ${count(Math.max(5, Math.ceil(ms / 5000) * 5), "second")}`;
  }
  return ms < 1.5 * HOUR_MS
    ? `about ${count(Math.round(ms / MINUTE_MS), "minute")}`
    : `about ${count(Math.round(ms / HOUR_MS), "hour")}`;
}

/** A time of day, with its date when that is not today's. */
export function timeOfDay(at: Date, now: Date): string {
  const time = at.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  return at.toDateString() === now.toDateString() ? time : `${time} on ${day(at)}`;
}

/** A date as one says it. */
export function day(at: Date): string {
  return at.toLocaleDateString("en", { day: "numeric", month: "long" });
}
