import type { Act } from "../api/types";
import type { BillEntry } from "../ui/Bill";

function wordsOf({ state, reason, artist }: Act): string {
  switch (state) {
    case "pending":
      return "not looked for yet";
    case "matched":
      return "found";
    case "unsure":
      return artist === null ? "not sure" : `not sure, taken for ${artist.name}`;
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
