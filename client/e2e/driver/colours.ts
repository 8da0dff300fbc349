import { expect, type Page } from "@playwright/test";

/** How a listener's system is set. */
export type Scheme = "light" | "dark";

interface Look {
  readonly what: string;
  readonly paper: number;
  readonly ink: number;
}

// Whatever text and fields stand on. What is printed in reverse, such as a button, is not among them.
const SHEETS = "body, main, .bill, .candidate, .confirm-bar, .notice, textarea, select, input";

/** Shows the page as somebody sees it whose system is light or dark, and returns when no colour changes any more. */
export async function show(page: Page, scheme: Scheme): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation instanceof CSSTransition)
        .map(({ finished }) => finished),
    ),
  );
}

/** Paper is dark and ink is light, or the other way round, in what is ours and in what the browser draws. */
export async function expectScheme(page: Page, screen: string, scheme: Scheme): Promise<void> {
  const looks = await page.evaluate(looksOf, SHEETS);
  const wrong = looks.filter(({ paper, ink }) =>
    scheme === "dark" ? paper > 0.05 || ink < 0.25 : paper < 0.8 || ink > 0.2,
  );
  expect.soft(wrong, `${screen}: what is not ${scheme}`).toEqual([]);
}

/** Relative luminances as in WCAG, of each sheet that is to be seen and of what the browser itself would draw. */
function looksOf(sheets: string): Look[] {
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (pen === null) {
    throw new Error("There is no canvas to read colours with.");
  }
  const parts = (colour: string): readonly number[] => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data].map((part) => part / 255);
  };
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = parts(colour).map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const paperOf = (element: Element | null): string => {
    for (let place = element; place !== null; place = place.parentElement) {
      const { backgroundColor } = getComputedStyle(place);
      if (parts(backgroundColor)[3] !== 0) {
        return backgroundColor;
      }
    }
    return "white";
  };
  const drawn = document.createElement("i");
  drawn.style.background = "Canvas";
  drawn.style.color = "CanvasText";
  document.body.append(drawn);
  const isSheet = (element: Element) =>
    element.checkVisibility() && !element.matches("[type=checkbox], [type=radio], [type=file]");
  const looks = [...document.querySelectorAll(sheets), drawn]
    .filter((element) => element === drawn || isSheet(element))
    .map((element) => ({
      what: element === drawn ? "what the browser draws" : element.outerHTML.slice(0, 120),
      paper: luminance(paperOf(element)),
      ink: luminance(getComputedStyle(element).color),
    }));
  drawn.remove();
  return looks;
}
