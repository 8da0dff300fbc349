import { expect, test } from "../driver/test.ts";
import { sandbox } from "../driver/stack.ts";

test("a bill of two days becomes a playlist for each", async ({ page, listener }) => {
  await listener.logIn();
  await page.goto("/");
  await page.getByLabel("Line-up").fill("Friday\nBjörk\nSkepta\nSaturday\nTyla");
  await expect(page.getByText("Days: Friday, Saturday")).toBeVisible();
  await page.getByRole("link", { name: "Go on" }).click();
  await page.getByLabel("Name of the playlist").fill("Two days");
  await page.getByLabel("One playlist for each day").check();
  await page.getByRole("button", { name: "Make the playlists" }).click();

  await expect(page).toHaveURL(/\/playlists$/);
  for (const day of ["Friday", "Saturday"]) {
    await expect(
      page.getByRole("link", { name: new RegExp(`^Open in Spotify ?: Two days · ${day}$`) }),
    ).toBeVisible();
  }
  const made = await sandbox.playlistsOf(listener.name);
  const lengths = new Map(made.map(({ name, items }) => [name, items.length]));
  expect(lengths).toEqual(
    new Map([
      ["Two days · Friday", 2 * 3],
      ["Two days · Saturday", 3],
    ]),
  );
  await page.getByRole("link", { name: "Two days · Saturday", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Tyla" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Björk" })).toBeHidden();
});
