import { expect, it } from "vitest";
import { cardLines, heightOf } from "./cardLines";

const ROOM = { width: 900, height: 1000 };
const HALF_AS_WIDE_AS_HIGH = (text: string, size: number) => (text.length * size) / 2;

function linesOf(names: readonly string[]) {
  return cardLines(
    names.map((name) => ({ name, isHeadliner: false })),
    ROOM,
    HALF_AS_WIDE_AS_HIGH,
  );
}

const plain = (text: string) => text.replace(/[\u2068\u2069]/g, "");

it("prints headliners larger than the others, each row within the width", () => {
  const lines = linesOf(["Blur", "Robyn", "Muse", "Low", "Can", "Tool", "Ride"]);

  expect(lines.map(({ text }) => plain(text))).toEqual([
    "Blur · Robyn",
    "Muse",
    "Low",
    "Can · Tool · Ride",
  ]);
  expect(lines[0]?.size).toBeGreaterThan(lines.at(-1)?.size ?? 0);
  lines.forEach(({ text, size }) => {
    expect(HALF_AS_WIDE_AS_HIGH(text, size)).toBeLessThanOrEqual(ROOM.width);
  });
});

it("makes letters smaller until a long bill has room", () => {
  const lines = linesOf(Array.from({ length: 120 }, (_, place) => `Act number ${place}`));

  expect(heightOf(lines)).toBeLessThanOrEqual(ROOM.height);
  expect(plain(lines.at(-1)?.text ?? "")).toContain("Act number 119");
});

it("counts those for whom there is no room", () => {
  const lines = linesOf(
    Array.from({ length: 500 }, (_, place) => `The longest name of act ${place}`),
  );

  expect(heightOf(lines)).toBeLessThanOrEqual(ROOM.height);
  expect(plain(lines.at(-1)?.text ?? "")).toMatch(/\+ \d+$/);
});

it("makes one name smaller that is wider than the card", () => {
  const [line] = linesOf(["A name that goes on and on and on for ever and a day"]);

  expect(HALF_AS_WIDE_AS_HIGH(line?.text ?? "", line?.size ?? 0)).toBeCloseTo(ROOM.width);
});
