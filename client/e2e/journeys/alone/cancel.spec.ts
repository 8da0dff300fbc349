import { strangers, SURE } from "../../driver/bills.ts";
import { expectUsable } from "../../driver/look.ts";
import { sandbox } from "../../driver/stack.ts";
import { expect, test } from "../../driver/test.ts";

test.afterEach(async () => {
  await sandbox.letEverythingThrough();
});

test("a job that is cancelled while its acts are looked for stops there, and no playlist comes of it", async ({
  page,
  listener,
}) => {
  await listener.logIn();
  await sandbox.set({ latencyMs: 600 });
  const text = [...SURE, ...strangers(60)].join("\n");
  const id = await listener.order({ name: "Not after all", text });
  await page.goto(`/jobs/${id}`);
  await expect(page.locator('.bill [data-state="matched"]').nth(4)).toBeVisible();

  await page.getByRole("button", { name: "Cancel", exact: true }).click();

  await expect(page.getByText("Cancelled", { exact: true })).toBeVisible();
  await expectUsable(page, "cancelled half way");
  await expect(page.getByRole("button", { name: "Cancel", exact: true })).toBeHidden();
  await expect(page.getByRole("button", { name: "Go on after all" })).toBeVisible();
  const { progress } = await listener.job(id);
  expect(progress.done).toBeLessThan(progress.total);
  // What is ordered now is done after whatever else was left to be done.
  await sandbox.letEverythingThrough();
  const next = await listener.order({ name: "This instead", text: "Björk" });
  await listener.awaitState(next, "succeeded");
  expect((await listener.job(id)).progress).toEqual(progress);
  expect((await sandbox.playlistsOf(listener.name)).map(({ name }) => name)).toEqual([
    "This instead",
  ]);
  await page.reload();
  await expect(page.getByText("Cancelled", { exact: true })).toBeVisible();
  await expect(page.locator('.bill [data-state="matched"]').nth(4)).toBeVisible();
  await expect(page.getByRole("link", { name: "Open in Spotify" })).toBeHidden();
});
