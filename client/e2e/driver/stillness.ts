import type { Page } from "@playwright/test";

/** That something on a page jumped, as browsers tell it. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** How much a page has jumped since it was opened, and what did. */
export interface Jumps {
  readonly total: number;
  readonly what: readonly string[];
}

declare global {
  var jumps: { total: number; what: string[] };
}

// As on a slow line: what comes late is what makes a page jump.
const LATE_MS = 400;

/** From the next page on, notes what jumps; answers of the gateway come late. */
export async function watchForJumps(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.jumps = { total: 0, what: [] };
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries() as LayoutShift[]) {
        if (!shift.hadRecentInput) {
          const moved = shift.sources.map(({ node }) => {
            const element = node instanceof Element ? node : node?.parentElement;
            return element?.outerHTML.slice(0, 120) ?? "something that is gone";
          });
          globalThis.jumps.total += shift.value;
          globalThis.jumps.what.push(`${shift.value.toFixed(3)}: ${moved.join(" | ")}`);
        }
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.route("**/api/**", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, LATE_MS));
    // The page may have been left meanwhile.
    await route.continue().catch(() => undefined);
  });
}

/** What has jumped on this page until everything is drawn that is there now. */
export async function jumpsOf(page: Page): Promise<Jumps> {
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  return page.evaluate(() => globalThis.jumps);
}
