import type { ParsedLineup } from "../api/types";

/** Those of the bill's days that are wanted; all where none of them is chosen. */
export function wantedDays(chosen: readonly string[], onBill: readonly string[]): string[] {
  const wanted = onBill.filter((day) => chosen.includes(day));
  return wanted.length > 0 ? wanted : [...onBill];
}

/** A reading with only those acts that play on one of the chosen days, and what these cost. */
export function readingOf(lineup: ParsedLineup, chosen: readonly string[]): ParsedLineup {
  const wanted = wantedDays(chosen, lineup.days);
  if (wanted.length === lineup.days.length) {
    return lineup;
  }
  const acts = lineup.acts.filter((act) => wanted.some((day) => isOn(act, day)));
  const share = acts.length / Math.max(1, lineup.acts.length);
  const estimate = {
    spotifyCalls: Math.ceil(share * lineup.estimate.spotifyCalls),
    ms: Math.ceil(share * lineup.estimate.ms),
  };
  return { ...lineup, acts, estimate };
}

// One that plays on several days names them in a row, and a day's own name may have a comma in it.
function isOn(act: ParsedLineup["acts"][number], day: string): boolean {
  return `, ${act.day ?? ""}, `.includes(`, ${day}, `);
}
