import type { JobOrder } from "../api/types";
import { wholeOf, type Draft } from "../lineup/draft";
import { DEFAULT_CHOICES, type Choices } from "./choices";

/** The orders that make what was chosen: one, or one for each day. Only what differs from the defaults is said. */
export function ordersOf(
  draft: Draft,
  choices: Choices,
  daysOnBill: readonly string[],
  batch: string,
): JobOrder[] {
  const days = draft.days.filter((day) => daysOnBill.includes(day));
  const isPerDay = choices.isPerDay && choices.mode === "create" && daysOnBill.length > 1;
  if (!isPerDay) {
    return [orderOf(draft, choices, days)];
  }
  return (days.length > 0 ? days : daysOnBill).map((day) => ({
    ...orderOf({ ...draft, name: `${draft.name.trim()} · ${day}`.slice(0, 100) }, choices, [day]),
    batch,
  }));
}

function orderOf(draft: Draft, choices: Choices, days: readonly string[]): JobOrder {
  const whole = wholeOf(draft);
  const headliners = choices.isHeadlinerWeighted ? draft.headliners : [];
  return {
    lineup: {
      text: draft.text,
      ...(days.length > 0 && { days: [...days] }),
      ...(whole.length > 0 && { whole: [...whole] }),
      ...(headliners.length > 0 && { headliners: [...headliners] }),
    },
    playlist: playlistOf(draft, choices),
    options: optionsOf(choices, headliners.length > 0),
    review: choices.isReviewed ? "when_unsure" : "never",
  };
}

function playlistOf(draft: Draft, choices: Choices): JobOrder["playlist"] {
  const { mode, existingId, isPublic, keepOthers } = choices;
  const name = draft.name.trim();
  if (mode !== "create") {
    return {
      name,
      mode,
      ...(existingId !== null && { existingId }),
      ...(mode === "replace" && { keepOthers }),
    };
  }
  const description = draft.description.trim();
  return {
    name,
    ...(description !== "" && { description }),
    ...(isPublic && { public: true }),
  };
}

function optionsOf(choices: Choices, areMarked: boolean): NonNullable<JobOrder["options"]> {
  const { tracksPerArtist, order, exclude, maxTracks, maxMinutes, leaveOutLiked } = choices;
  const { isHeadlinerWeighted, headliners, headlinerTracks } = choices;
  return {
    tracksPerArtist,
    ...(order !== DEFAULT_CHOICES.order && { order }),
    ...(exclude.length > 0 && { exclude: [...exclude] }),
    ...(isHeadlinerWeighted && {
      headliners: { ...(!areMarked && { count: headliners }), tracks: headlinerTracks },
    }),
    ...(maxTracks !== null && { maxTracks }),
    ...(maxMinutes !== null && { maxMinutes }),
    ...(leaveOutLiked && { leaveOutLiked }),
  };
}
