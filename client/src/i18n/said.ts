import type { TFunction } from "i18next";
import type { FieldError, Problem } from "../api/problem";
import type { Job } from "../api/types";

/** What a sentence of the gateway cites, by name. */
export type Details = Readonly<Record<string, string>>;

const REMARKS = [
  "cancelled",
  "end_of_letter",
  "fewer_found",
  "fewer_kinds",
  "fewer_kinds_others",
  "fewer_limit",
  "fewer_others",
  "letters_lost",
  "more",
  "names_nobody",
  "names_nobody_yet",
  "no_act",
  "not_found",
  "not_found_twice",
  "parts_on_bill",
  "read_as",
  "twice",
  "unknown_id",
] as const;

const KINDS = ["live", "remix", "explicit", "instrumental", "karaoke", "cover", "liked"] as const;

/** A sentence of the gateway in the page's language; in the gateway's own words where its code is not known. */
export function said(
  t: TFunction,
  code: string | null,
  details: Details,
  sentence: string,
): string {
  const known = REMARKS.find((one) => one === code);
  if (known === undefined) {
    return sentence;
  }
  const kinds = details.kinds?.split(",").map((kind) => kindWords(t, kind));
  const count = Number(details.others ?? 0);
  return t(`said.${known}`, { count, replace: { ...details, count, kinds: kinds?.join(", ") } });
}

function kindWords(t: TFunction, kind: string): string {
  const known = KINDS.find((one) => one === kind);
  return known === undefined ? kind : t(`said.kind.${known}`);
}

/** Why an act was not found or brings fewer tracks; null where there is nothing to say. */
export function reasonWords(
  t: TFunction,
  act: { reason: string | null; reasonCode: string | null; reasonDetails: Details },
): string | null {
  return act.reason === null ? null : said(t, act.reasonCode, act.reasonDetails, act.reason);
}

const PROBLEMS = [
  "act_too_long",
  "bad_request",
  "conflict",
  "csrf",
  "empty_lineup",
  "internal",
  "invalid",
  "nothing_chosen",
  "not_found",
  "quota",
  "rate_limit",
  "reconnect_spotify",
  "scope_missing",
  "spotify_down",
  "spotify_refused",
  "too_large",
  "too_many_acts",
  "too_many_jobs",
  "too_many_requests",
  "too_many_reviews",
  "unavailable",
  "unknown_artist",
  "unknown_day",
  "unknown_headliner",
] as const;

/** Why the gateway refused something, in the page's language where it has words for it. */
export function refusal(t: TFunction, { code, message, details }: Problem): string {
  const known = PROBLEMS.find((one) => one === code);
  return known === undefined ? message : t(`problem.${known}`, { replace: details });
}

const FLAWS = ["missing", "too_long", "too_small", "too_large", "malformed"] as const;

const FIELDS = {
  "lineup.text": "lineup.box",
  text: "lineup.box",
  "playlist.name": "options.name",
  "playlist.description": "options.description",
  "playlist.existingId": "options.existing",
  "options.tracksPerArtist": "options.tracksPerArtist",
  "options.headliners.count": "options.headlinerCount",
  "options.headliners.tracks": "options.headlinerTracks",
  "options.order": "options.order",
  "options.exclude": "options.exclude",
  "options.maxTracks": "options.maxTracks",
  "options.maxMinutes": "options.maxMinutes",
  market: "account.market",
} as const;

/** What is wrong with a field of a request, with the field called as the page calls it. */
export function flawWords(t: TFunction, { field, message, code, details }: FieldError): string {
  const known = FLAWS.find((one) => one === code);
  const label = Object.entries(FIELDS).find(([path]) => path === field)?.[1];
  return known === undefined || label === undefined
    ? message
    : t(`field.${known}`, { replace: { ...details, field: t(label) } });
}

const FAILURES = [
  "cannot_replace",
  "not_on_list",
  "not_yours",
  "nothing_found",
  "owner_needs_premium",
  "playlist_differs",
  "playlist_gone",
  "reconnect_spotify",
  "review_expired",
  "scope_missing",
  "worker_crashed",
] as const;
const ENDED = ["cannot_replace", "playlist_gone"] as const;

/** Why a job failed, in the page's language where it has words for it. */
export function failureWords(t: TFunction, failure: NonNullable<Job["failure"]>): string {
  const { code, detail, retryable } = failure;
  const ended = ENDED.find((one) => one === code);
  if (ended !== undefined && !retryable) {
    return t(`failure.final.${ended}`);
  }
  const known = FAILURES.find((one) => one === code);
  return known === undefined ? detail : t(`failure.${known}`);
}
