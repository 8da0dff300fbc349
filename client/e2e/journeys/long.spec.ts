import type { Page } from "@playwright/test";
import { many } from "../driver/bills.ts";
import { PHONE } from "../driver/devices.ts";
import { expectUsable } from "../driver/look.ts";
import { expect, test } from "../driver/test.ts";

const ACTS = 300;
// From here on an answer to a press is called poor (web.dev, Interaction to Next Paint).
const POOR_MS = 500;

declare global {
  var answers: number[];
}

test.use(PHONE);

/** From the next page on, notes how long each press takes to be seen. */
async function watchAnswers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.answers = [];
    new PerformanceObserver((list) => {
      globalThis.answers.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
}

/** Every press since the page was opened was answered at once. */
async function expectAnswersAtOnce(page: Page, screen: string): Promise<void> {
  const slowest = await page.evaluate(
    () =>
      new Promise<number>((answer) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            answer(Math.max(0, ...globalThis.answers));
          });
        });
      }),
  );
  expect.soft(slowest, `${screen}: milliseconds from a press to the screen`).toBeGreaterThan(0);
  expect.soft(slowest, `${screen}: milliseconds from a press to the screen`).toBeLessThan(POOR_MS);
}

test("a bill of hundreds of acts is looked through and put right as smoothly as a short one", async ({
  page,
  listener,
}) => {
  test.slow();
  await listener.logIn();
  await watchAnswers(page);
  const text = many(ACTS).join("\n");
  const id = await listener.order({ name: "Three days", text, review: "when_unsure" });
  await listener.awaitState(id, "review");
  await page.goto(`/jobs/${id}`);
  await expect(page.locator(".doubtful").nth(19)).toBeAttached();
  await page.locator(".sure-acts > summary").click();
  expect(
    await page.locator(".doubtful, .sure-acts .act-tracks").count(),
    "acts that are shown",
  ).toBe(ACTS);
  for (const decided of [1, 2, 3, 4, 5]) {
    await page.keyboard.press("1");
    await expect(page.getByText(new RegExp(`^${decided} of \\d+ decided`))).toBeVisible();
  }
  await expectAnswersAtOnce(page, "review");
  await expectUsable(page, "review");

  await page.locator("#confirm").click();
  await expect(page.getByRole("link", { name: "Open in Spotify" })).toBeVisible({
    timeout: 60_000,
  });
  await page.reload();
  await expect(page.locator(".act-tracks")).toHaveCount(ACTS);
  await page.locator(".act-head button").last().tap();
  await page.locator(".track-actions button").last().tap();
  await expect(page.locator(".confirm-bar button").first()).toBeVisible();
  await expectAnswersAtOnce(page, "result");
  await expectUsable(page, "result");
});
