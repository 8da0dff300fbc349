import { strangers } from "../../driver/bills.ts";
import { expectUsable } from "../../driver/look.ts";
import { endGateway, hasControl, sandbox, startGateway } from "../../driver/stack.ts";
import { expect, test } from "../../driver/test.ts";

const OFFLINE = "Offline, trying again.";

test.beforeEach(async ({ listener }) => {
  await listener.logIn();
  await sandbox.set({ latencyMs: 600 });
});

test.afterEach(async () => {
  await sandbox.letEverythingThrough();
});

test("a listener who goes offline is told so, and sees the job go on when they are back", async ({
  page,
  context,
  listener,
}) => {
  const text = ["Björk", ...strangers(60)].join("\n");
  await page.goto(`/jobs/${await listener.order({ name: "In a tunnel", text })}`);
  const pending = page.locator('.bill [data-state="pending"]');
  await expect(page.getByText(/of 61 acts/)).toBeVisible();

  await context.setOffline(true);
  await expect(page.getByText(OFFLINE)).toBeVisible();
  await expectUsable(page, "offline under way");
  await expect(page.getByRole("heading", { name: "In a tunnel" })).toBeVisible();
  const before = await pending.count();
  expect(before).toBeGreaterThan(0);
  await context.setOffline(false);

  await expect(page.getByText(OFFLINE)).toBeHidden();
  await expect.poll(() => pending.count()).toBeLessThan(before);
  await sandbox.letEverythingThrough();
  await expect(page.getByRole("link", { name: "Open in Spotify" })).toBeVisible({
    timeout: 60_000,
  });
});

test("a job goes on in sight of its listener though the gateway is started again", async ({
  page,
  listener,
}) => {
  test.skip(!hasControl, "nobody here can end the gateway");
  const text = ["Björk", ...strangers(30)].join("\n");
  await page.goto(`/jobs/${await listener.order({ name: "Still there", text })}`);
  await expect(page.getByText(/of 31 acts/)).toBeVisible();

  await endGateway();
  await expect(page.getByText(OFFLINE)).toBeVisible();
  await expectUsable(page, "without a gateway");
  await startGateway();
  await sandbox.letEverythingThrough();

  await expect(page.getByText(OFFLINE)).toBeHidden();
  await expect(page.getByRole("link", { name: "Open in Spotify" })).toBeVisible({
    timeout: 60_000,
  });
});
