import { expect, type Locator, type Page } from "@playwright/test";

/** A place at which the Tab key stops. */
interface Stop {
  readonly what: string;
  readonly isInSight: boolean;
  readonly isMarked: boolean;
  /** What stopped there before, where this one is above it. */
  readonly isAbove: string | null;
}

declare global {
  /** Where the focus was before. */
  var lastStop: Element | null | undefined;
}

// More stops than any screen of these journeys has.
const MOST_STOPS = 100;
// WCAG 2.2, 2.4.13.
const THINNEST_MARK = 2;

/** Somebody who has no pointer, and sees where they are. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  async write(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /**
   * Presses Tab until the focus is on what is looked for. Whatever is passed on the way is in sight, is marked while it
   * has the focus, and comes after what was passed before it.
   */
  async goTo(goal: Locator): Promise<void> {
    await expect(goal).toBeVisible();
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      const stop = await this.step();
      if (stop === null) {
        break;
      }
      if ((await goal.and(this.page.locator(":focus")).count()) > 0) {
        return;
      }
    }
    throw new Error(`Tab does not lead to ${goal.toString()}.`);
  }

  /** Presses Tab through all that is left of the page, and gives the number of stops. */
  async goThrough(): Promise<number> {
    let stops = 0;
    while (stops < MOST_STOPS && (await this.step()) !== null) {
      stops++;
    }
    return stops;
  }

  /** Another screen has come, on which the way begins at its top again. */
  async startAnew(): Promise<void> {
    await this.page.evaluate(() => {
      globalThis.lastStop = null;
    });
  }

  private async step(): Promise<Stop | null> {
    await this.page.keyboard.press("Tab");
    const stop = await this.page.evaluate(stopOf, THINNEST_MARK);
    if (stop === null) {
      return null;
    }
    expect.soft(stop.isInSight, `${stop.what} is in sight`).toBe(true);
    expect.soft(stop.isMarked, `${stop.what} is marked`).toBe(true);
    expect.soft(stop.isAbove, `${stop.what} is above`).toBeNull();
    return stop;
  }
}

/** What has the focus; null when nothing of the page has. */
function stopOf(thinnest: number): Stop | null {
  const element = document.activeElement;
  const last = globalThis.lastStop ?? null;
  globalThis.lastStop = element;
  if (element === null || element === document.body) {
    return null;
  }
  const box = element.getBoundingClientRect();
  const before = last?.getBoundingClientRect();
  const isAbove = before !== undefined && box.bottom <= before.top && box.left < before.right;
  // Of a large field a browser brings into the window where the cursor is.
  const middle = (from: number, to: number, end: number) =>
    (Math.max(0, from) + Math.min(end, to)) / 2;
  const top = document.elementFromPoint(
    middle(box.left, box.right, innerWidth),
    middle(box.top, box.bottom, innerHeight),
  );
  // A switch is drawn by what stands behind it.
  const drawn = [element, element.nextElementSibling].filter((one) => one !== null);
  return {
    what: element.outerHTML.slice(0, 120),
    isInSight: top !== null && (element.contains(top) || top.contains(element)),
    isMarked: drawn.some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= thinnest;
    }),
    isAbove: isAbove ? (last?.outerHTML.slice(0, 120) ?? null) : null,
  };
}
