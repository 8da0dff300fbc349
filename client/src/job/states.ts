import type { TFunction } from "i18next";
import type { Job } from "../api/types";
import type { LoginScope } from "../session/LoginLink";

const STATES = [
  "queued",
  "matching",
  "review",
  "building",
  "succeeded",
  "failed",
  "cancelled",
] as const;
const FINISHED = new Set(["succeeded", "failed", "cancelled"]);

/** Whether a job has come to its end. */
export function isFinished({ state }: Job): boolean {
  return FINISHED.has(state);
}

/** Whether Spotify no longer has the playlist of a job among its listener's. */
export function isPlaylistGone({ failure }: Pick<Job, "failure">): boolean {
  return failure?.code === "playlist_gone";
}

/** Whether a job failed in a way in which a new one helps, and perhaps nothing else. */
export function isBestAnew(job: Job): boolean {
  return job.failure?.retryable === false || isPlaylistGone(job);
}

/** Whether nothing about a job changes any more unless the listener asks for it. */
export function isAtRest(job: Job): boolean {
  return isFinished(job) && job.playlist.removal !== "pending" && job.playlist.undo !== "pending";
}

/** What a job needs Spotify's permission for beside what every playlist needs. */
export function scopeOf({ options }: Pick<Job, "options">): LoginScope | undefined {
  return options.leaveOutLiked ? "liked" : undefined;
}

/** A job's state in words. */
export function stateWords(t: TFunction, { state, queuePosition }: Job): string {
  if (state === "queued" && queuePosition !== null) {
    return queuePosition === 0
      ? t("job.state.queuedNext")
      : t("job.state.queuedBehind", { count: queuePosition });
  }
  const known = STATES.find((one) => one === state);
  return known === undefined ? state : t(`job.state.${known}`);
}
