import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";

/** A language in which the page speaks. */
export type Language = "en" | "de";

interface Sentence {
  readonly key: string;
  readonly pattern: RegExp;
  /** Whether somebody's name or title may well read like it. */
  readonly isVague: boolean;
}

/** Something that can be read on a screen, or that a screen reader says. */
interface Piece {
  readonly text: string;
  /** Whether it is what somebody else wrote: a name, a track. */
  readonly isQuoted: boolean;
}

const OTHER = { en: "de", de: "en" } as const;
// So many sentences show that a screen does not pass for want of any.
const FEWEST = 3;
// Fewer letters between the gaps are in many a title.
const FEWEST_LETTERS = 4;
// Words that a German sentence does not hold; two of them make English.
const ENGLISH = /\b(the|you|your|and|with|is|of|for|to|it|not|we|a|this)\b/gi;

/** Whatever can be read is in one language, as the page says of itself, and no sentence of the other has stayed. */
export async function expectLanguage(
  page: Page,
  screen: string,
  language: Language,
): Promise<void> {
  expect.soft(await page.locator("html").getAttribute("lang"), `${screen}: lang`).toBe(language);
  const pieces = await readable(page);
  const own = SENTENCES[language];
  const spoken = own.filter(({ pattern }) => pieces.some(({ text }) => pattern.test(text)));
  expect.soft(spoken.length, `${screen}: sentences in ${language}`).toBeGreaterThanOrEqual(FEWEST);
  const foreign = pieces.flatMap(({ text, isQuoted }) =>
    SENTENCES[OTHER[language]]
      .filter(({ pattern, isVague }) => !(isVague && isQuoted) && pattern.test(text))
      .map(({ key }) => `${key}: ${text}`),
  );
  expect.soft(foreign, `${screen}: sentences in ${OTHER[language]}`).toEqual([]);
  if (language === "de") {
    const english = pieces.filter(({ text, isQuoted }) => !isQuoted && isEnglish(text));
    expect.soft(english, `${screen}: what reads as English`).toEqual([]);
  }
}

function isEnglish(text: string): boolean {
  const ours = text.replace(/„.*?“/g, "");
  return new Set(ours.toLowerCase().match(ENGLISH) ?? []).size > 1;
}

async function readable(page: Page): Promise<readonly Piece[]> {
  return page.evaluate(() => {
    const SAID = ["aria-label", "placeholder", "title", "alt"];
    const pieces: Piece[] = [{ text: document.title, isQuoted: true }];
    const isQuoted = (element: Element) => element.closest('[dir="auto"]') !== null;
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
      const element = node.parentElement;
      // What is in the box is what somebody pasted.
      if (element?.matches("textarea") === false && element.checkVisibility()) {
        const text = node.textContent ?? "";
        pieces.push(
          ...text.split(" · ").map((part) => ({ text: part, isQuoted: isQuoted(element) })),
        );
      }
    }
    for (const element of document.body.querySelectorAll("*")) {
      for (const name of SAID) {
        const text = element.getAttribute(name);
        if (text !== null && element.checkVisibility()) {
          // An example in an empty field is of names.
          pieces.push({ text, isQuoted: name === "placeholder" || isQuoted(element) });
        }
      }
    }
    return pieces
      .map(({ text, isQuoted }) => ({ text: text.trim().replace(/\s+/g, " "), isQuoted }))
      .filter(({ text }) => text !== "");
  });
}

function flat(node: object, path = ""): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(node).flatMap(([name, value]: [string, unknown]) =>
      typeof value === "object" && value !== null
        ? [...flat(value, `${path}${name}.`)]
        : [[`${path}${name}`, String(value)] as const],
    ),
  );
}

function textsOf(language: Language): ReadonlyMap<string, string> {
  const file = new URL(`../../src/i18n/languages/${language}.json`, import.meta.url);
  return flat(JSON.parse(readFileSync(file, "utf8")) as object);
}

const TEXTS = { en: textsOf("en"), de: textsOf("de") };
const SENTENCES = { en: sentencesOf("en"), de: sentencesOf("de") };

/** What is said in this language only, with a gap for everything that is put into it. */
function sentencesOf(language: Language): readonly Sentence[] {
  const others = new Set(TEXTS[OTHER[language]].values());
  return [...TEXTS[language]]
    .filter(([, text]) => !others.has(text) && wordsOf(text).length >= FEWEST_LETTERS)
    .map(([key, text]) => ({ key, pattern: patternOf(text), isVague: text.startsWith("{{") }));
}

function wordsOf(text: string): string {
  return text.replace(/{{.*?}}/g, "").trim();
}

function patternOf(text: string): RegExp {
  const gapped = text
    .trim()
    .replace(/[.*+?^$()|[\]\\]/g, "\\$&")
    .replace(/{{\w+, number}}/g, "[\\d.,]+")
    .replace(/{{\w+}}/g, ".+");
  // A short one may be in a name; a long one is itself wherever it stands.
  const isLong =
    text
      .replace(/{{.*?}}/g, "")
      .trim()
      .split(/\s+/).length > 3;
  return new RegExp(isLong ? gapped : `^${gapped}$`, "u");
}
