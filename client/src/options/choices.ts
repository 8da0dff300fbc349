import { load, store } from "../ui/stored";

/** The orders in which a playlist's tracks can stand. */
export const ORDERS = ["lineup", "interleave", "shuffle"] as const;

/** What can be left out of a playlist. */
export const EXCLUDABLE = [
  "live",
  "remix",
  "explicit",
  "instrumental",
  "karaoke",
  "cover",
] as const;

/** How a job treats a playlist. */
export const MODES = ["create", "replace", "append"] as const;

/** What a listener chooses for a playlist, remembered for the next one. */
export interface Choices {
  readonly tracksPerArtist: number;
  readonly isHeadlinerWeighted: boolean;
  readonly headliners: number;
  readonly headlinerTracks: number;
  readonly order: (typeof ORDERS)[number];
  readonly exclude: readonly (typeof EXCLUDABLE)[number][];
  readonly leaveOutLiked: boolean;
  /** At most so many tracks; null for no limit. */
  readonly maxTracks: number | null;
  readonly maxMinutes: number | null;
  readonly isPublic: boolean;
  readonly mode: (typeof MODES)[number];
  readonly existingId: string | null;
  readonly keepOthers: boolean;
  readonly isPerDay: boolean;
  readonly isReviewed: boolean;
}

/** Choices with which the button can be pressed at once. */
export const DEFAULT_CHOICES: Choices = {
  tracksPerArtist: 3,
  isHeadlinerWeighted: false,
  headliners: 5,
  headlinerTracks: 6,
  order: "lineup",
  exclude: [],
  leaveOutLiked: false,
  maxTracks: null,
  maxMinutes: null,
  isPublic: false,
  mode: "create",
  existingId: null,
  keepOthers: true,
  isPerDay: false,
  isReviewed: true,
};

/** Which playlist is written into is not remembered: each line-up begins with a new one. */
export const NEW_PLAYLIST: Pick<Choices, "mode" | "existingId"> = {
  mode: DEFAULT_CHOICES.mode,
  existingId: DEFAULT_CHOICES.existingId,
};

/** Changes what was chosen last, from a page that shows nothing of it. */
export function changeChoices(part: Partial<Choices>): void {
  store("choices", { ...load("choices", DEFAULT_CHOICES), ...part });
}

/** How many tracks a playlist of so many acts, so many of them marked as headliners, has at most. */
export function tracksAtMost(acts: number, marked: number, choices: Choices): number {
  const { tracksPerArtist, isHeadlinerWeighted, headliners, headlinerTracks, maxTracks } = choices;
  const large = isHeadlinerWeighted ? Math.min(acts, marked > 0 ? marked : headliners) : 0;
  const tracks = large * headlinerTracks + (acts - large) * tracksPerArtist;
  return Math.min(tracks, maxTracks ?? tracks);
}
