import { load, store } from "../ui/stored";

/** What the listener has typed and not yet sent. */
export interface Draft {
  readonly text: string;
  readonly name: string;
  readonly description: string;
  /** The days whose acts are wanted; none for all. */
  readonly days: readonly string[];
}

/** A page nobody has written on. */
export const EMPTY_DRAFT: Draft = { text: "", name: "", description: "", days: [] };

/** The draft as it was left; it outlives the way to Spotify's login and back. */
export function loadDraft(): Draft {
  return load("draft", EMPTY_DRAFT);
}

/** Keeps the draft where the browser lets us. */
export function saveDraft(draft: Draft): void {
  store("draft", draft);
}
