import { expect, it } from "vitest";
import { count, duration, timeOfDay } from "./words";

it.each([
  [300, "about 5 seconds"],
  [42_000, "about 45 seconds"],
  [125_000, "about 2 minutes"],
  [7_200_000, "about 2 hours"],
])("says %i ms as one says it", (ms, words) => {
  expect(duration(ms)).toBe(words);
});

it("counts one and many", () => {
  expect([count(1, "act"), count(2, "act"), count(1200, "track")]).toEqual([
    "1 act",
    "2 acts",
    "1,200 tracks",
  ]);
});

it("names the day only when it is another one", () => {
  const now = new Date(2026, 5, 24, 14, 0);
  expect(timeOfDay(new Date(2026, 5, 24, 14, 20), now)).not.toContain("June");
  expect(timeOfDay(new Date(2026, 5, 25, 9, 40), now)).toContain("June 25");
});
