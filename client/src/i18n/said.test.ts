import i18next from "i18next";
import { expect, it } from "vitest";
import { Problem } from "../api/problem";
import { failureWords, refusal, said } from "./said";
import { speak } from "./i18n";

const t = () => i18next.t.bind(i18next);

const SENTENCES: readonly (readonly [english: string, german: string])[] = [
  [
    "No artist of this name, or of a similar one, is on Spotify. Searched for “The Muse” and for “Muse”.",
    "Niemand dieses Namens oder eines ähnlichen ist auf Spotify. Gesucht wurde „The Muse“ und „Muse“.",
  ],
  ["“Gates open” was not taken for an act.", "“Gates open” wurde nicht für einen Act gehalten."],
  [
    "2 of 3 tracks: the search found no more of this artist.",
    "2 von 3 Titeln: mehr fand die Suche nicht.",
  ],
  [
    "1 of 3 tracks: the rest were remixes. 2 more came with another act.",
    "1 von 3 Titeln: der Rest war: Remixe. 2 weitere kamen schon mit einem anderen Act.",
  ],
];

it.each(SENTENCES)("“%s” stays as it is in English", (english) => {
  expect(said(t(), english)).toBe(english);
});

it.each(SENTENCES)("“%s” is said in German", async (english, german) => {
  await speak("de");

  expect(said(t(), english)).toBe(german);
});

it("lists what the rest of the tracks were", async () => {
  await speak("de");

  expect(said(t(), "0 of 3 tracks: the rest were live versions, remixes or explicit.")).toBe(
    "0 von 3 Titeln: der Rest war: Live-Aufnahmen, Remixe, explizit.",
  );
});

it("leaves a sentence of no known kind in the gateway’s words", async () => {
  await speak("de");

  expect(said(t(), "Something nobody has said before.")).toBe("Something nobody has said before.");
});

it("words a refusal by its code, with the number that it is about", async () => {
  await speak("de");
  const problem = new Problem(400, "too_many_acts", "This line-up has 612 acts; a job takes 500.");

  expect(refusal(t(), problem)).toContain("612 Acts");
  expect(refusal(t(), new Problem(400, "brand_new", "In its own words."))).toBe(
    "In its own words.",
  );
});

it("tells a playlist that can be brought back from one that is gone for good", () => {
  const gone = { code: "playlist_gone", detail: "" };

  expect(failureWords(t(), { ...gone, retryable: true })).toContain("press retry");
  expect(failureWords(t(), { ...gone, retryable: false })).not.toContain("press retry");
});
