/** What the listener has typed and not yet sent. */
export interface Draft {
  readonly text: string;
  readonly name: string;
  readonly tracksPerArtist: number;
}

/** A page nobody has written on. */
export const EMPTY_DRAFT: Draft = { text: "", name: "", tracksPerArtist: 3 };

const STORED_AS = "festival-player.draft";

/** The draft as it was left; it outlives the way to Spotify's login and back. */
export function loadDraft(): Draft {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED_AS) ?? "{}");
    return { ...EMPTY_DRAFT, ...(stored as Partial<Draft>) };
  } catch {
    return EMPTY_DRAFT;
  }
}

/** Keeps the draft where the browser lets us. */
export function saveDraft(draft: Draft): void {
  try {
    localStorage.setItem(STORED_AS, JSON.stringify(draft));
  } catch {
    // A browser that stores nothing still has the draft on the page.
  }
}
