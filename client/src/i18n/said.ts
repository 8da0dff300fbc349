import type { TFunction } from "i18next";
import type { Problem } from "../api/problem";
import type { Job } from "../api/types";

// A sentence of the gateway that has no code is known by its English words; what is quoted in it stays as it is.
const SENTENCES = [
  ["notFoundTwice", /^No artist of this name, .* Searched for “(.*)” and for “(.*)”\.$/],
  ["notFound", /^No artist of this name, .* Searched for “(.*)”\.$/],
  ["unknownId", /^Spotify knows no artist of the id /],
  [
    "partsOnBill",
    /^No artist has this name, and each of the names in it is on the bill by itself\.$/,
  ],
  ["namesNobody", /^(.*) names nobody and was left out\.$/],
  ["namesNobodyYet", /^(.*) names nobody yet and was left out\.$/],
  ["cancelled", /^(.*) is cancelled, says the bill\./],
  ["noAct", /^(.*) was not taken for an act\.$/],
  ["readAs", /^(.*) was read as (.*)\.$/],
  ["lettersLost", /^Letters of (.*) were lost where it was copied\./],
  ["letterEnds", /^(.*) was taken for the end of a letter, not for an act\.$/],
  ["twice", /^(.*) is on the bill twice and was taken once\.$/],
  ["moreDoubts", /^From here on more lines are doubtful than can be listed\.$/],
] as const;

const FEWER = /^(\d+) of (\d+) tracks: (.*)$/;
const LIMIT = /^the playlist's limit of .* leaves no room for more\.$/;
const REST = /^the rest were (.*?)\.(?: (\d+) more came with another act\.)?$/;
const OTHERS = /^(\d+) more came with another act\.$/;
const KINDS = {
  "live versions": "live",
  remixes: "remix",
  explicit: "explicit",
  "instrumental versions": "instrumental",
  "karaoke versions": "karaoke",
  "cover versions": "cover",
  "in your liked songs": "liked",
} as const;

/** A sentence that the gateway wrote, in the page's language where its kind is known. */
export function said(t: TFunction, sentence: string): string {
  const fewer = FEWER.exec(sentence);
  if (fewer !== null) {
    const [, kept = "", wanted = "", why = ""] = fewer;
    return t("said.fewer", { kept, wanted, why: whyFewer(t, why) });
  }
  for (const [key, pattern] of SENTENCES) {
    const match = pattern.exec(sentence);
    if (match !== null) {
      return t(`said.${key}`, { one: match[1] ?? "", two: match[2] ?? "" });
    }
  }
  return sentence;
}

function whyFewer(t: TFunction, why: string): string {
  if (why === "the search found no more of this artist.") {
    return t("said.why.noMore");
  }
  if (LIMIT.test(why)) {
    return t("said.why.limit");
  }
  const others = OTHERS.exec(why)?.[1];
  if (others !== undefined) {
    return t("said.why.others", { count: Number(others) });
  }
  const rest = REST.exec(why);
  if (rest === null) {
    return why;
  }
  const kinds = (rest[1] ?? "").split(/, | or /).map((kind) => kindWords(t, kind));
  const words = [t("said.why.rest", { kinds: kinds.join(", ") })];
  if (rest[2] !== undefined) {
    words.push(t("said.why.others", { count: Number(rest[2]) }));
  }
  return words.join(" ");
}

function kindWords(t: TFunction, kind: string): string {
  const known = Object.entries(KINDS).find(([words]) => words === kind)?.[1];
  return known === undefined ? kind : t(`said.kind.${known}`);
}

const PROBLEMS = [
  "bad_request",
  "conflict",
  "empty_lineup",
  "internal",
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
] as const;

/** Why the gateway refused something, in the page's language where it has words for it. */
export function refusal(t: TFunction, { code, message }: Problem): string {
  const known = PROBLEMS.find((one) => one === code);
  return known === undefined
    ? message
    : t(`problem.${known}`, { number: /\d+/.exec(message)?.[0] ?? "" });
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
