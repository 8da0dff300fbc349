import { expect, it } from "vitest";
import en from "./languages/en.json";

const files = import.meta.glob<object>("./languages/*.json", { import: "default", eager: true });

type Entry = readonly [key: string, text: string];

// Which plural forms there are differs between languages.
function entriesOf(node: object, path = ""): Entry[] {
  return Object.entries(node).flatMap(([name, value]: [string, unknown]) =>
    typeof value === "object" && value !== null
      ? entriesOf(value, `${path}${name}.`)
      : [[`${path}${name}`, String(value)] as const],
  );
}

const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, "");
const keysOf = (node: object) =>
  [...new Set(entriesOf(node).map(([key]) => withoutPlural(key)))].sort();

it.each(Object.keys(files))("%s has every sentence, and none of its own", (path) => {
  expect(keysOf(files[path] ?? {})).toEqual(keysOf(en));
});

it.each(Object.keys(files))("%s has every plural form that its language knows", (path) => {
  const language = path.replace(/^.*\/|\.json$/g, "");
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const entries = new Map(entriesOf(files[path] ?? {}));
  const plurals = [...entries.keys()].filter((key) => key.endsWith("_other"));
  const missing = plurals.flatMap((key) =>
    forms.map((form) => `${withoutPlural(key)}_${form}`).filter((form) => !entries.has(form)),
  );
  expect(missing).toEqual([]);
});

it.each(Object.keys(files))("%s names in each sentence what English names there", (path) => {
  const placeholders = (text: string) =>
    [...text.matchAll(/{{(\w+)/g)].map(([, name]) => name).sort();
  const english = new Map(entriesOf(en));
  const different = entriesOf(files[path] ?? {}).filter(([key, text]) => {
    const original = english.get(key);
    return (
      original !== undefined &&
      JSON.stringify(placeholders(text)) !== JSON.stringify(placeholders(original))
    );
  });
  expect(different).toEqual([]);
});
