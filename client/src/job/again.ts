import type { Act, Job } from "../api/types";
import { EMPTY_DRAFT, type Draft } from "../lineup/draft";
import { EXCLUDABLE, MODES, ORDERS, type Choices } from "../options/choices";
import { isPlaylistGone } from "./states";

// Lines with such signs in them may be read as several acts.
const JOINING = /[,;·•|/+×]|\s(?:x|vs\.?|b\db|and|und)\s/i;

/** The draft that a job was made of, as far as its acts tell it. */
export function draftOf(job: Job): Draft {
  const acts = job.acts ?? [];
  // Two acts may have come off the same line.
  const lines = new Map<string, Act[]>();
  acts.forEach((act) => lines.set(act.original, [...(lines.get(act.original) ?? []), act]));
  const whole = [...lines]
    .filter(([line, itsActs]) => itsActs.length === 1 && JOINING.test(line))
    .map(([line]) => line);
  const areMarked = job.options.headliners !== null && job.options.headliners.count === null;
  return {
    ...EMPTY_DRAFT,
    text: [...lines.keys()].join("\n"),
    name: job.playlist.name,
    whole,
    headliners: areMarked ? acts.filter((act) => act.headliner).map(({ name }) => name) : [],
  };
}

/** What was chosen for a job, to be chosen again. */
export function choicesOf(job: Job): Partial<Choices> {
  const { options, playlist, review } = job;
  const { tracksPerArtist, headliners, maxTracks, maxMinutes, leaveOutLiked } = options;
  const isSamePlaylist = playlist.mode !== "create" && !isPlaylistGone(job);
  return {
    tracksPerArtist,
    maxTracks,
    maxMinutes,
    leaveOutLiked,
    order: ORDERS.find((one) => one === options.order) ?? "lineup",
    exclude: EXCLUDABLE.filter((one) => options.exclude.includes(one)),
    isHeadlinerWeighted: headliners !== null,
    ...(headliners !== null && { headlinerTracks: headliners.tracks }),
    ...(headliners?.count != null && { headliners: headliners.count }),
    isPublic: playlist.public,
    mode: MODES.find((one) => isSamePlaylist && one === playlist.mode) ?? "create",
    existingId: isSamePlaylist ? playlist.id : null,
    isPerDay: false,
    isReviewed: review !== "never",
  };
}

/** The same, to be written into the playlist that came of it; what else the listener has put there stays. */
export function choicesToUpdate(job: Job): Partial<Choices> {
  return { ...choicesOf(job), mode: "replace", existingId: job.playlist.id, keepOthers: true };
}

/** Whether a job made a playlist that can be updated; one that wrote into another does so again as it is. */
export function hasMadePlaylist(job: Job): boolean {
  const { id, mode } = job.playlist;
  return job.state === "succeeded" && mode === "create" && id !== null && !isPlaylistGone(job);
}
