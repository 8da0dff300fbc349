import { strangers } from "../../driver/bills.ts";
import { expectUsable } from "../../driver/look.ts";
import { endGateway, hasControl, sandbox, startGateway } from "../../driver/stack.ts";
import { expect, test } from "../../driver/test.ts";
import { waitForQuota, watch } from "../../driver/walk.ts";

test.describe.configure({ mode: "default" });

test.afterEach(async () => {
  await sandbox.letEverythingThrough();
});

test("a job goes on in sight of its listener though the gateway is started again", async ({
  page,
  listener,
}) => {
  test.skip(!hasControl, "nobody here can end the gateway");
  await listener.logIn();
  await sandbox.set({ latencyMs: 400 });
  const id = await listener.order({
    name: "Still there",
    text: ["Björk", ...strangers(30)].join("\n"),
  });
  await page.goto(`/jobs/${id}`);
  await expect(page.getByText(/of 31 acts/)).toBeVisible();

  await endGateway();
  await expect(page.getByText("Offline, trying again.")).toBeVisible();
  await expectUsable(page, "without a gateway");
  await startGateway();
  await sandbox.letEverythingThrough();

  await expect(page.getByText("Offline, trying again.")).toBeHidden();
  await expect(page.getByRole("link", { name: "Open in Spotify" })).toBeVisible({
    timeout: 60_000,
  });
});

test("who has to wait for Spotify's quota is told until when", async ({ page, listener }) => {
  await listener.logIn();
  await watch(listener, (screen) => expectUsable(page, screen));
  await waitForQuota(listener, (screen) => expectUsable(page, screen));

  await expect(page.getByText(/allowance for today is used up.* lets us go on at/)).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Cancelled", { exact: true })).toBeVisible();
});
