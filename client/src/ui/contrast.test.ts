import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const css = readFileSync("src/ui/page.css", "utf8");
const LEAST_FOR_TEXT = 4.5;
const PAPERS = ["paper", "sheet"] as const;

type Colours = Readonly<Record<string, string>>;

function coloursIn(block: string): Colours {
  const pairs = [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)];
  return Object.fromEntries(pairs.map(([, name = "", colour = ""]) => [name, colour]));
}

function accentsIn(part: string): string[] {
  return [...part.matchAll(/--accent:\s*(#[0-9a-f]{6})/g)].map(([, colour = ""]) => colour);
}

/** Relative luminance as the Web Content Accessibility Guidelines define it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const [light = "", rest = ""] = css.split("@media (prefers-color-scheme: dark) {");
const [dark = ""] = rest.split("/* Mantine");

it.each([
  ["light", light],
  ["dark", dark],
])("every ink can be read on every %s paper", (_, part) => {
  const colours = coloursIn(part.slice(0, part.indexOf("}")));
  const inks = ["ink", "soft", "pale"].map((name) => colours[name] ?? "");
  const accents = accentsIn(part);

  expect(accents).toHaveLength(6);
  for (const ink of [...inks, ...accents]) {
    for (const paper of PAPERS) {
      expect(contrast(ink, colours[paper] ?? ""), `${ink} on ${paper}`).toBeGreaterThanOrEqual(
        LEAST_FOR_TEXT,
      );
    }
  }
});
