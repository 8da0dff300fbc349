import type { TFunction } from "i18next";
import type { Act } from "../api/types";
import { reasonWords } from "../i18n/said";
import type { BillEntry } from "../ui/Bill";

/** How many artists have the name of the one an act was taken for. */
export function namesakes({ artist, candidates }: Act): number {
  const name = artist?.name.toLowerCase();
  return candidates.filter((candidate) => candidate.name.toLowerCase() === name).length;
}

function unsureWords(t: TFunction, act: Act): string {
  const { artist } = act;
  if (artist === null) {
    return t("bill.act.unsure");
  }
  const count = namesakes(act);
  return count > 1
    ? t("bill.act.unsureOneOf", { count, artist: artist.name })
    : t("bill.act.unsureTakenFor", { artist: artist.name });
}

/** What became of an act, in words. */
export function wordsOf(t: TFunction, act: Act): string {
  const { state } = act;
  const reason = reasonWords(t, act);
  switch (state) {
    case "pending":
      return t("bill.act.pending");
    case "matched":
      return t("bill.act.matched");
    case "unsure":
      return unsureWords(t, act);
    case "not_found":
      return reason === null ? t("bill.act.notFound") : t("bill.act.notFoundBecause", { reason });
    case "skipped":
      return t("bill.act.skipped");
    default:
      return state;
  }
}

/** An act of a job as the bill prints it. */
export function billEntry(t: TFunction, act: Act): BillEntry {
  const { name, note, state, headliner } = act;
  const words = wordsOf(t, act);
  return {
    name,
    note,
    state,
    words: headliner ? t("bill.andWords", { one: t("bill.headliner"), other: words }) : words,
    isHeadliner: headliner,
  };
}
