import type { Act, ActDecision, Candidate } from "../api/types";

/** Whether we need the listener for an act. */
export function isDoubtful({ state }: Act): boolean {
  return state === "unsure" || state === "not_found";
}

/** The act as it will be, before the gateway has answered. */
export function foresee(act: Act, decision: ActDecision, found?: Candidate): Act {
  const { artistId, skip } = decision;
  if (artistId !== undefined) {
    const artist = found ?? act.candidates.find(({ id }) => id === artistId);
    return artist === undefined ? act : { ...act, artist, state: "matched", reason: null };
  }
  return skip === true ? { ...act, state: "skipped" } : act;
}

/** What takes a decision back. */
export function inverseOf(before: Act, decision: ActDecision): ActDecision {
  if (decision.tracks !== undefined) {
    return { tracks: (before.tracks ?? []).map(({ uri }) => uri) };
  }
  if (before.state === "skipped") {
    return { skip: true };
  }
  if (isDoubtful(before) || before.artist === null) {
    return { reset: true };
  }
  return decision.skip === true ? { skip: false } : { artistId: before.artist.id };
}
