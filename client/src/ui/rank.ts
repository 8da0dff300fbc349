/** The size in which a poster prints an act: 1 is a headliner. */
export type Rank = 1 | 2 | 3 | 4;

const HEADLINERS = 3;
const SECOND_ROW_SHARE = 0.15;
const THIRD_ROW_SHARE = 0.45;

function rankOf(place: number, acts: number, areMarked: boolean): Rank {
  if (place < HEADLINERS && !areMarked) {
    return 1;
  }
  const share = place / acts;
  return share < SECOND_ROW_SHARE ? 2 : share < THIRD_ROW_SHARE ? 3 : 4;
}

/** The sizes of a bill's acts, by whether each is known to be a headliner; where none is, the first are. */
export function ranksOf(headliners: readonly boolean[]): Rank[] {
  const areMarked = headliners.includes(true);
  return headliners.map((isHeadliner, place) =>
    isHeadliner ? 1 : rankOf(place, headliners.length, areMarked),
  );
}
