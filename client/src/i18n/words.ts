import type { TFunction } from "i18next";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A duration as one says it. */
export function duration(t: TFunction, ms: number): string {
  if (ms < 1.5 * MINUTE_MS) {
    return t("duration.second", { count: Math.max(5, Math.ceil(ms / 5000) * 5) });
  }
  return ms < 1.5 * HOUR_MS
    ? t("duration.minute", { count: Math.round(ms / MINUTE_MS) })
    : t("duration.hour", { count: Math.round(ms / HOUR_MS) });
}

/** How long something to be heard lasts, given in whole minutes. */
export function length(t: TFunction, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return hours === 0
    ? t("length.minutes", { minutes })
    : t("length.hours", { hours, minutes: minutes % 60 });
}

/** A time of day, with its date when that is not today's. */
export function timeOfDay(t: TFunction, language: string, at: Date, now: Date): string {
  const time = at.toLocaleTimeString(placeOf(language), { hour: "2-digit", minute: "2-digit" });
  return at.toDateString() === now.toDateString()
    ? time
    : t("duration.timeAndDay", { time, day: day(language, at) });
}

/** A date as one says it. */
export function day(language: string, at: Date): string {
  return at.toLocaleDateString(placeOf(language), { day: "numeric", month: "long" });
}

// In English the browser knows whether its owner counts twelve hours or twenty-four, and whether the month comes first.
function placeOf(language: string): string | undefined {
  return navigator.language.startsWith(language) ? navigator.language : language;
}
