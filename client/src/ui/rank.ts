/** The size in which a poster prints an act: 1 is a headliner. */
export type Rank = 1 | 2 | 3 | 4;

const HEADLINERS = 3;
const SECOND_ROW_SHARE = 0.15;
const THIRD_ROW_SHARE = 0.45;

/** The size of the act at this place of a bill of so many. */
export function rankOf(place: number, acts: number): Rank {
  if (place < HEADLINERS) {
    return 1;
  }
  const share = place / acts;
  return share < SECOND_ROW_SHARE ? 2 : share < THIRD_ROW_SHARE ? 3 : 4;
}
