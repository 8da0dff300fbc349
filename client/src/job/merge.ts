import type { Job } from "../api/types";

/** The job as known, with what an answer says that holds only the acts that changed since. */
export function merge(known: Job | undefined, answer: Job): Job {
  if (!known?.acts) {
    return answer;
  }
  // A poll may have been on its way while a press of a button was answered with something newer.
  if (answer.version < known.version) {
    return known;
  }
  const changed = new Map(answer.acts?.map((act) => [act.position, act]));
  const acts = known.acts.map((act) => changed.get(act.position) ?? act);
  // A bill grows when the names of a joint billing take its place.
  const added = (answer.acts ?? []).filter((act) => act.position >= acts.length);
  return { ...answer, acts: [...acts, ...added] };
}
