import i18next from "i18next";
import { afterEach, expect, it, vi } from "vitest";
import { speak } from "./i18n";
import { day, duration, length, timeOfDay } from "./words";

const t = i18next.t.bind(i18next);

afterEach(() => {
  vi.restoreAllMocks();
});

it.each([
  [300, "about 5 seconds"],
  [42_000, "about 45 seconds"],
  [125_000, "about 2 minutes"],
  [7_200_000, "about 2 hours"],
])("says %i ms as one says it", (ms, words) => {
  expect(duration(t, ms)).toBe(words);
});

it.each([
  [42, "42 min"],
  [59, "59 min"],
  [60, "1 h 0 min"],
  [105, "1 h 45 min"],
  [60_001, "1,000 h 1 min"],
])("says %i minutes of music in hours where there are some", (minutes, words) => {
  expect(length(t, minutes)).toBe(words);
});

it("counts one and many, as each language does", async () => {
  expect([1, 2, 1200].map((count) => t("count.act", { count }))).toEqual([
    "1 act",
    "2 acts",
    "1,200 acts",
  ]);

  await speak("de");

  expect([1, 1200].map((count) => t("count.question", { count }))).toEqual([
    "1 Frage",
    "1.200 Fragen",
  ]);
});

it("names the day only when it is another one", () => {
  const now = new Date(2026, 5, 24, 14, 0);
  expect(timeOfDay(t, "en", new Date(2026, 5, 24, 14, 20), now)).not.toContain("June");
  expect(timeOfDay(t, "en", new Date(2026, 5, 25, 9, 40), now)).toContain("June 25");
});

it.each([
  ["en-GB", "25 June"],
  ["en-US", "June 25"],
])("names a day as one does where the browser is from: %s", (place, words) => {
  vi.spyOn(navigator, "language", "get").mockReturnValue(place);

  expect(day("en", new Date(2026, 5, 25))).toBe(words);
});
