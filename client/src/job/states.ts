import type { Job } from "../api/types";

const FINISHED = new Set(["succeeded", "failed", "cancelled"]);

const WORDS: Readonly<Record<string, string>> = {
  queued: "Waiting for its turn",
  matching: "Looking for the acts",
  review: "Waiting for your review",
  building: "Writing the playlist",
  succeeded: "The playlist is there",
  failed: "It did not work",
  cancelled: "Cancelled",
};

/** Whether a job has come to its end. */
export function isFinished({ state }: Job): boolean {
  return FINISHED.has(state);
}

/** Whether nothing about a job changes any more unless the listener asks for it. */
export function isAtRest(job: Job): boolean {
  return isFinished(job) && job.playlist.removal !== "pending" && job.playlist.undo !== "pending";
}

/** A job's state in words. */
export function stateWords({ state, queuePosition }: Job): string {
  const words = WORDS[state] ?? state;
  return state === "queued" && queuePosition !== null
    ? `${words}, ${queueWords(queuePosition)}`
    : words;
}

function queueWords(before: number): string {
  if (before === 0) {
    return "which is next";
  }
  return before === 1 ? "one is before it" : `${before} are before it`;
}
