import type { Page } from "@playwright/test";
import { expectUsable } from "../driver/look.ts";
import { expect, test } from "../driver/test.ts";

const MINE = "Mine for years";

test.beforeEach(async ({ listener }) => {
  await listener.logIn();
  await listener.make({ name: MINE, text: "Björk\nSkepta" });
});

/** Orders the playlist of a line-up into the one that the listener has. */
async function orderInto(page: Page, lineup: string, way: string): Promise<void> {
  await page.goto("/");
  await page.getByLabel("Line-up").fill(lineup);
  await page.getByRole("link", { name: "Go on" }).click();
  await page.getByLabel(way).check();
  await page.getByLabel("Which playlist").selectOption({ label: MINE });
  if (way.startsWith("Into")) {
    await page.getByLabel("Keep what else is in it").uncheck();
  }
  await expectUsable(page, way);
  await page.getByRole("button", { name: "Make the playlist" }).click();
  await expect(page.getByRole("link", { name: "Open in Spotify" })).toBeVisible();
}

test("a playlist that was replaced is put back as it was", async ({ page, listener }) => {
  const { items: before } = await listener.playlist(MINE);

  await orderInto(page, "Tyla", "Into one of mine");
  const { items: replaced } = await listener.playlist(MINE);
  expect(replaced).toHaveLength(3);
  expect(replaced.filter((item) => before.includes(item))).toEqual([]);
  await page.getByRole("button", { name: "Put the playlist back as it was" }).click();

  await expect(page.getByText("The playlist is as it was before.")).toBeVisible();
  await expectUsable(page, "put back");
  expect((await listener.playlist(MINE)).items).toEqual(before);
  await expect(page.getByRole("button", { name: /^Put the playlist back/ })).toBeHidden();
});

test("tracks are added to a playlist behind what is in it", async ({ page, listener }) => {
  const { items: before } = await listener.playlist(MINE);

  await orderInto(page, "Tyla", "At the end of one of mine");

  const { items: after } = await listener.playlist(MINE);
  expect(after).toHaveLength(before.length + 3);
  expect(after.slice(0, before.length)).toEqual(before);
});
