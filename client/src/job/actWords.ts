import type { Act } from "../api/types";
import type { BillEntry } from "../ui/Bill";

/** How many artists have the name of the one an act was taken for. */
export function namesakes({ artist, candidates }: Act): number {
  const name = artist?.name.toLowerCase();
  return candidates.filter((candidate) => candidate.name.toLowerCase() === name).length;
}

function unsureWords(act: Act): string {
  const { artist } = act;
  if (artist === null) {
    return "not sure";
  }
  const many = namesakes(act);
  return many > 1
    ? `not sure, one of ${many} artists called ${artist.name}`
    : `not sure, taken for ${artist.name}`;
}

function wordsOf(act: Act): string {
  const { state, reason } = act;
  switch (state) {
    case "pending":
      return "not looked for yet";
    case "matched":
      return "found";
    case "unsure":
      return unsureWords(act);
    case "not_found":
      return reason === null ? "not found" : `not found: ${reason}`;
    case "skipped":
      return "left out";
    default:
      return state;
  }
}

/** An act of a job as the bill prints it. */
export function billEntry(act: Act): BillEntry {
  return { name: act.name, note: act.note, state: act.state, words: wordsOf(act) };
}
