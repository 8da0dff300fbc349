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

/**
 * What takes a decision back. An act that nobody had decided gets what a confirm would have given it: its best
 * candidate, or nothing.
 */
export function inverseOf(before: Act, decision: ActDecision): ActDecision {
  if (decision.tracks !== undefined) {
    return { tracks: (before.tracks ?? []).map(({ uri }) => uri) };
  }
  if (decision.skip === true) {
    return { skip: false };
  }
  const earlier = before.state === "skipped" ? undefined : (before.artist ?? before.candidates[0]);
  return earlier === undefined ? { skip: true } : { artistId: earlier.id };
}
