import type { ParsedLineup } from "../api/types";
import type { Draft } from "./draft";

/** A line, or a piece of one, that bills several acts, or perhaps does. */
export interface Several {
  /** What stands in the text. */
  readonly text: string;
  /** The same without what came off it. */
  readonly name: string;
  readonly names: readonly string[];
  /** The line that was read as several acts; null where one was read that may be several. */
  readonly line: number | null;
  /** Whether the listener has set the names apart in the text. */
  readonly isApart: boolean;
}

/** The names as they stand in the text when they are set apart. */
export const setApart = ({ names }: Several) => names.join("\n");

function ofReading({ acts, splits }: ParsedLineup): Several[] {
  return [
    ...splits.map(({ line, text, acts: names }) => {
      return { text, name: text, names, line, isApart: false };
    }),
    ...acts
      .filter(({ parts }) => parts.length > 1)
      .map(({ original, name, parts }) => {
        return { text: original, name, names: parts, line: null, isApart: false };
      }),
  ];
}

/**
 * What of a draft bills several acts: as it is read, as the listener has just pressed it (the reading may not be there
 * yet), and what is kept whole; in the order of the text.
 */
export function severalOf(
  reading: ParsedLineup,
  pressed: readonly Several[],
  { text, whole }: Pick<Draft, "text" | "whole">,
): Several[] {
  const kept = whole.map((one) => {
    return { text: one, name: one, names: [], line: null, isApart: false };
  });
  const all = [
    ...pressed.filter(({ isApart }) => isApart),
    ...ofReading(reading),
    ...pressed.filter(({ isApart }) => !isApart),
    ...kept,
  ];
  const placeOf = (one: Several) => text.indexOf(one.isApart ? setApart(one) : one.text);
  const first = new Map(all.toReversed().map((one) => [one.text, one]));
  return [...first.values()]
    .filter((one) => placeOf(one) >= 0)
    .sort((one, other) => placeOf(one) - placeOf(other));
}
