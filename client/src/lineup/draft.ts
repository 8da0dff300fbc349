import { load, store } from "../ui/stored";

/** What the listener has typed and not yet sent. */
export interface Draft {
  readonly text: string;
  readonly name: string;
  readonly description: string;
  /** The days whose acts are wanted; none for all. */
  readonly days: readonly string[];
  /** Lines, or pieces of lines, that are one act each however they look. */
  readonly whole: readonly string[];
  /** The names of the acts that are marked as headliners. */
  readonly headliners: readonly string[];
}

/** A page nobody has written on. */
export const EMPTY_DRAFT: Draft = {
  text: "",
  name: "",
  description: "",
  days: [],
  whole: [],
  headliners: [],
};

/** What of the draft's text is to be kept whole. */
export function wholeOf({ text, whole }: Pick<Draft, "text" | "whole">): readonly string[] {
  return whole.filter((one) => text.includes(one));
}

/** The draft as it was left; it outlives the way to Spotify's login and back. */
export function loadDraft(): Draft {
  return load("draft", EMPTY_DRAFT);
}

/** Keeps the draft where the browser lets us. */
export function saveDraft(draft: Draft): void {
  store("draft", draft);
}
