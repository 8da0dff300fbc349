import { readFileSync } from "node:fs";

/** Acts that are each found without doubt, enough for a bill to be seen filling. */
export const SURE = [
  ..."Lana Del Rey,Peso Pluma,Lil Uzi Vert,Bizarrap,Deftones,ATEEZ,Peggy Gou".split(","),
  ..."Young Miko,Sabrina Carpenter,Steve Angello,Ken Carson,Skepta,Faye Webster,Tyla".split(","),
  ..."Cloonee,Gorgon City,Lovejoy,Brittany Howard,Chappell Roan,Kölsch,Kokoroko,Blur".split(","),
];

/** Acts of whose name the sandbox has two. */
export const DOUBTFUL = ["Phoenix", "Ghost", "Sparks", "Texas", "Goose"];

/** Acts that nobody plays in the sandbox; one is written from right to left. */
export const MISSING = ["Qzxvy Wrrglbh", "فيروز"];

/** Acts that nobody has asked for before, and nobody plays. */
export function strangers(count: number): string[] {
  const stamp = Date.now().toString(36);
  return Array.from({ length: count }, (_, number) => `Stranger ${stamp}${number}`);
}

interface Catalogue {
  readonly scenes: readonly { readonly artists: readonly string[] }[];
  readonly others: readonly { readonly name: string }[];
}

/** So many acts of the sandbox's catalogue, each one act however it is read; first those that it has twice. */
export function many(count: number): readonly string[] {
  const file = "../../../sandbox/src/main/resources/catalogue/artists.json";
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  const { scenes, others } = JSON.parse(text) as Catalogue;
  const namesakes = new Set(others.map(({ name }) => name.toLowerCase()));
  const names = [...new Set(scenes.flatMap(({ artists }) => artists))]
    .filter((name) => /^[\p{L} ]{4,}$/u.test(name))
    .map((name) => ({ name, isTwice: namesakes.has(name.toLowerCase()) }));
  return names
    .sort((one, other) => Number(other.isTwice) - Number(one.isTwice))
    .slice(0, count)
    .map(({ name }) => name);
}

/** A bill as festivals print it: days, stages, notes, joint billings, a line that is no act. */
export const PRINTED = [
  "FRIDAY",
  "Main Stage",
  ...SURE.slice(0, 8),
  "Sigur Rós (IS)",
  "DJ Koze (live)",
  ...DOUBTFUL.slice(0, 3),
  "SATURDAY",
  "Second Stage",
  ...SURE.slice(8),
  "Four Tet b2b Floating Points",
  "The Longest Name That Anybody Ever Printed On A Festival Poster In One Line",
  ...DOUBTFUL.slice(3),
  ...MISSING,
  "Gates open at 15:00",
].join("\n");
