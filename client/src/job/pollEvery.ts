import type { Job } from "../api/types";

// A tab that nobody sees still has to say in its title that it is done.
const HIDDEN_MS = 15_000;

/** After how many milliseconds to ask for a job again: as the gateway says, or later where nobody looks. */
export function pollEvery({ pollAfterMs }: Pick<Job, "pollAfterMs">): number {
  return document.hidden ? Math.max(HIDDEN_MS, pollAfterMs) : pollAfterMs;
}
