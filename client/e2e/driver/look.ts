import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { expectScheme, show } from "./colours.ts";
import { expectLanguage, type Language } from "./languages.ts";

// WCAG 2.2, 2.5.8.
const SMALLEST_TARGET = 24;

/** What is on the screen is usable by everybody: axe finds nothing, and everything is in the window and large enough. */
export async function expectUsable(page: Page, screen: string): Promise<void> {
  const { violations } = await inFullHeight(page, () =>
    new AxeBuilder({ page })
      .options({ rules: { "target-size": { enabled: true } } })
      // Spotify's own player is Spotify's.
      .exclude("iframe")
      .analyze(),
  );
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ""}`),
  );
  expect.soft(found, `${screen}: what axe finds`).toEqual([]);
  await expectNothingTooWide(page, screen);
  expect
    .soft(
      await page.evaluate(smallTargets, SMALLEST_TARGET),
      `${screen}: targets that are too small`,
    )
    .toEqual([]);
}

/** The bar at the foot of a screen covers what is below it, until somebody scrolls; here nothing is below it. */
async function inFullHeight<T>(page: Page, look: () => Promise<T>): Promise<T> {
  const window = page.viewportSize();
  if (window === null) {
    return look();
  }
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...window, height: Math.max(window.height, height) });
  try {
    return await look();
  } finally {
    await page.setViewportSize(window);
  }
}

/** The same in the light and in the dark, with every word in this language. */
export async function expectUsableInAnyLight(
  page: Page,
  screen: string,
  language: Language,
): Promise<void> {
  await expectLanguage(page, screen, language);
  for (const scheme of ["dark", "light"] as const) {
    await show(page, scheme);
    await expectScheme(page, screen, scheme);
    await expectUsable(page, `${screen}, ${scheme}`);
  }
}

/** Nobody has to scroll sideways. */
async function expectNothingTooWide(page: Page, screen: string): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth
      ? [
          `${scrollWidth} instead of ${clientWidth}`,
          ...[...document.querySelectorAll("body *")]
            .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
            .map((element) => element.outerHTML.slice(0, 160)),
        ]
      : [];
  });
  expect.soft(tooWide, `${screen}: what is wider than the window`).toEqual([]);
}

/** What can be pressed and is smaller than this each way; a link in the middle of a sentence is as large as its words. */
function smallTargets(smallest: number): string[] {
  const PRESSED = "a[href], button, input, select, textarea, summary, [role=slider], [role=switch]";
  const isInSentence = (element: Element) =>
    element.matches("a") &&
    getComputedStyle(element).display === "inline" &&
    element.parentElement?.matches("p, small, .why") === true &&
    element.parentElement.textContent !== element.textContent;
  const isHidden = (element: Element) => element.closest(".skip-link, .visually-hidden") !== null;
  return [...document.querySelectorAll<HTMLElement>(PRESSED)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => !isHidden(element) && !isInSentence(element))
    .filter((element) => {
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      return [element, ...labels].every((part) => {
        const { width, height } = part.getBoundingClientRect();
        return Math.min(width, height) < smallest - 0.1;
      });
    })
    .map((element) => {
      const { width, height } = element.getBoundingClientRect();
      return `${Math.round(width)} x ${Math.round(height)}: ${element.outerHTML.slice(0, 160)}`;
    });
}
