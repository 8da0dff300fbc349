import { DOUBTFUL } from "../driver/bills.ts";
import { expectUsable } from "../driver/look.ts";
import { sandbox } from "../driver/stack.ts";
import { expect, test } from "../driver/test.ts";

test("a job that is cancelled goes on when its listener thinks better of it", async ({
  page,
  listener,
}) => {
  await listener.logIn();
  const order = { name: "Perhaps", text: DOUBTFUL.join("\n"), review: "when_unsure" } as const;
  const id = await listener.order(order);
  await page.goto(`/jobs/${id}`);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Cancelled", { exact: true })).toBeVisible();
  await expectUsable(page, "cancelled");
  expect(await sandbox.playlistsOf(listener.name)).toEqual([]);

  await page.getByRole("button", { name: "Go on after all" }).click();
  await page.getByRole("button", { name: /^Take the first for all/ }).click();
  await page.getByRole("button", { name: "Make it now", exact: true }).click();

  await expect(page.getByRole("link", { name: "Open in Spotify" })).toBeVisible();
  expect(await sandbox.playlistsOf(listener.name)).toHaveLength(1);
});
