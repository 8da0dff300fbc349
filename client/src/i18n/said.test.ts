import i18next from "i18next";
import { expect, it } from "vitest";
import { Problem } from "../api/problem";
import { failureWords, flawWords, refusal, said, type Details } from "./said";
import { speak } from "./i18n";

const t = () => i18next.t.bind(i18next);

const REMARKS: readonly (readonly [
  code: string,
  details: Details,
  english: string,
  german: string,
])[] = [
  [
    "not_found_twice",
    { searched: "The Muse", again: "Muse" },
    "No artist of this name, or of a similar one, is on Spotify. Searched for “The Muse” and for “Muse”.",
    "Niemand dieses Namens oder eines ähnlichen ist auf Spotify. Gesucht wurde „The Muse“ und „Muse“.",
  ],
  [
    "no_act",
    { text: "Gates open" },
    "“Gates open” was not taken for an act.",
    "„Gates open“ wurde nicht für einen Act gehalten.",
  ],
  [
    "fewer_found",
    { kept: "2", wanted: "3" },
    "2 of 3 tracks: the search found no more of this artist.",
    "2 von 3 Titeln: mehr fand die Suche nicht.",
  ],
  [
    "fewer_kinds_others",
    { kept: "1", wanted: "3", kinds: "live,remix", others: "1" },
    "1 of 3 tracks: the rest were live versions, remixes. 1 more came with another act.",
    "1 von 3 Titeln: der Rest war: Live-Aufnahmen, Remixe. 1 weiterer kam schon mit einem anderen Act.",
  ],
];

it.each(REMARKS)("%s is said in English", (code, details, english) => {
  expect(said(t(), code, details, "")).toBe(english);
});

it.each(REMARKS)("%s is said in German", async (code, details, _, german) => {
  await speak("de");

  expect(said(t(), code, details, "")).toBe(german);
});

it("leaves a sentence of no known code in the gateway’s words", async () => {
  await speak("de");

  expect(said(t(), "brand_new", {}, "In its own words.")).toBe("In its own words.");
});

it("words a refusal by its code, with the number that it is about", async () => {
  await speak("de");
  const details = { acts: "612", most: "500" };
  const problem = new Problem(400, "too_many_acts", "In its own words.", [], details);

  expect(refusal(t(), problem)).toContain("612 Acts");
  expect(refusal(t(), new Problem(400, "brand_new", "In its own words."))).toBe(
    "In its own words.",
  );
});

it("words what is wrong with a field by its code, and calls the field as the page does", async () => {
  await speak("de");
  const error = { field: "options.maxTracks", message: "In its own words.", code: "too_large" };

  expect(flawWords(t(), { ...error, details: { most: "5000" } })).toBe(
    "Höchstens so viele Titel: höchstens 5000.",
  );
  expect(flawWords(t(), { ...error, field: "brand.new", details: {} })).toBe("In its own words.");
});

it("tells a playlist that can be brought back from one that is gone for good", () => {
  const gone = { code: "playlist_gone", detail: "" };

  expect(failureWords(t(), { ...gone, retryable: true })).toContain("press retry");
  expect(failureWords(t(), { ...gone, retryable: false })).not.toContain("press retry");
});
