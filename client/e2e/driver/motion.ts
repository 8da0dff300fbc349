import { expect, type Page } from "@playwright/test";

/** Something on a page that moved, or changed little by little. */
export interface Motion {
  readonly what: string;
  /** The style that changed, or the name of the animation. */
  readonly style: string;
  readonly milliseconds: number;
}

declare global {
  var motions: Motion[];
}

/** From the next page on, notes whatever moves. */
export async function watchForMotion(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.motions = [];
    const note = ({ target }: Event) => {
      const running = target instanceof Element ? target.getAnimations() : [];
      for (const animation of running) {
        const isTransition = animation instanceof CSSTransition;
        globalThis.motions.push({
          what: target instanceof Element ? target.outerHTML.slice(0, 120) : "",
          style: isTransition ? animation.transitionProperty : animation.id,
          milliseconds: Number(animation.effect?.getTiming().duration),
        });
      }
    };
    document.addEventListener("transitionrun", note, true);
    document.addEventListener("animationstart", note, true);
  });
}

/** What has moved on this page until now, and what is moving. */
export async function motionsOf(page: Page): Promise<readonly Motion[]> {
  return page.evaluate(() => globalThis.motions);
}

/** Nothing has moved on this page since it was opened, and nothing does. */
export async function expectNoMotion(page: Page, screen: string): Promise<void> {
  expect.soft(await motionsOf(page), `${screen}: what moved`).toEqual([]);
  const running = await page.evaluate(() =>
    document.getAnimations().map(({ effect }) => {
      const target = effect instanceof KeyframeEffect ? effect.target : null;
      return target?.outerHTML.slice(0, 120) ?? "something";
    }),
  );
  expect.soft(running, `${screen}: what moves`).toEqual([]);
}
