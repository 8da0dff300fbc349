import type { Page } from "@playwright/test";
import { DOUBTFUL, PRINTED, strangers, SURE } from "../../driver/bills.ts";
import { DESKTOP, PHONE } from "../../driver/devices.ts";
import { sandbox } from "../../driver/stack.ts";
import { jumpsOf, watchForJumps } from "../../driver/stillness.ts";
import { expect, test } from "../../driver/test.ts";

// What is called good (web.dev, Cumulative Layout Shift), here of all jumps together.
const NOTICED = 0.1;

async function expectStill(page: Page, screen: string): Promise<void> {
  const { total, what } = await jumpsOf(page);
  expect.soft(total, `${screen}: ${what.join("\n")}`).toBeLessThan(NOTICED);
}

test.afterEach(async () => {
  await sandbox.letEverythingThrough();
});

for (const [size, device] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
  test.describe(`on a ${size}`, () => {
    test.use(device);

    test("nothing jumps while a page comes on a slow line, or while acts are found", async ({
      page,
      listener,
    }) => {
      await watchForJumps(page);
      await page.goto("/");
      await expect(page.locator(".session a")).toBeVisible();
      await expectStill(page, "start");
      await page.getByRole("textbox").fill(PRINTED);
      await expect(page.locator(".bill-poster")).toBeVisible();
      await page.reload();
      await expect(page.locator(".bill-poster")).toBeVisible();
      await expectStill(page, "start with a draft");

      await listener.logIn();
      await page.goto("/options");
      await expect(page.locator('button[type="submit"]')).toBeEnabled();
      await expectStill(page, "options");

      await sandbox.set({ latencyMs: 600 });
      const made = await listener.order({
        name: "Still",
        text: [...SURE, ...DOUBTFUL, ...strangers(80)].join("\n"),
      });
      await page.goto(`/jobs/${made}`);
      await expect(page.locator('.bill [data-state="pending"]').first()).toBeVisible();
      await expect(page.locator('.bill [data-state="not_found"]').nth(9)).toBeVisible();
      await expectStill(page, "progress");
      await sandbox.letEverythingThrough();
      await listener.awaitState(made, "succeeded");
      await page.goto(`/jobs/${made}`);
      await expect(page.locator(".act-tracks").first()).toBeVisible();
      await expectStill(page, "result");

      const asked = await listener.order({
        name: "Asked",
        text: [...SURE, ...DOUBTFUL].join("\n"),
        review: "when_unsure",
      });
      await listener.awaitState(asked, "review");
      await page.goto(`/jobs/${asked}`);
      await expect(page.locator(".doubtful .face").first()).toBeVisible();
      await expectStill(page, "review");

      await page.goto("/playlists");
      await expect(page.locator(".jobs li")).toHaveCount(2);
      await expectStill(page, "playlists");
      await page.goto("/account");
      await expect(page.locator(".market")).toBeVisible();
      await expectStill(page, "account");
    });
  });
}
