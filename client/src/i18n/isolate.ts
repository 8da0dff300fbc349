// Hebrew, Arabic and their neighbours, with the forms that fonts once had for them, and the scripts beyond the first plane.
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A name to stand in a sentence: one that is written from the right keeps the words around it where they are. */
export function isolate(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}
