import type { Page } from "@playwright/test";
import { strangers, SURE } from "../driver/bills.ts";
import { expectNoMotion, motionsOf, watchForMotion } from "../driver/motion.ts";
import { expect, test } from "../driver/test.ts";
import { walk } from "../driver/walk.ts";

// Longer than this, ink would be a show of its own.
const LONGEST_MS = 200;

/** Sees a bill fill, from its first act to the playlist. */
async function seeBillFill(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByLabel("Line-up").fill([...SURE, ...strangers(20)].join("\n"));
  await page.getByRole("link", { name: "Go on" }).click();
  await page.getByLabel("Ask me about acts that are in doubt").uncheck();
  await page.getByRole("button", { name: "Make the playlist" }).click();
  await expect(page.locator('.bill [data-state="pending"]').first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Open in Spotify" })).toBeVisible();
}

test("where motion is welcome, names get their ink at once, and nothing of them but ink changes", async ({
  page,
  listener,
}) => {
  await listener.logIn();
  await watchForMotion(page);
  await seeBillFill(page);
  const ink = (await motionsOf(page)).filter(({ what }) => what.includes("bill-name"));
  expect(ink).not.toEqual([]);
  expect(new Set(ink.map(({ style }) => style))).toEqual(new Set(["color"]));
  expect(Math.max(...ink.map(({ milliseconds }) => milliseconds))).toBeLessThanOrEqual(LONGEST_MS);
});

test.describe("for whoever wants as little motion as can be", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("nothing moves on any screen", async ({ page, listener }) => {
    await watchForMotion(page);
    await walk(listener, (screen) => expectNoMotion(page, screen));
  });

  test("nothing moves while a bill fills", async ({ page, listener }) => {
    await listener.logIn();
    await watchForMotion(page);
    await seeBillFill(page);
    await expectNoMotion(page, "result");
  });
});
