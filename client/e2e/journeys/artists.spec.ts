import { expectUsable } from "../driver/look.ts";
import { expect, test } from "../driver/test.ts";

test("a bill is put together artist by artist, each of them the one that was picked", async ({
  page,
  listener,
}) => {
  await listener.logIn();
  await page.goto("/");
  await page.getByText("Add artists one by one").click();
  const box = page.getByLabel("Artist", { exact: true });
  const found = page.locator(".found-artists").getByRole("listitem");
  const look = async (name: string) => {
    await box.fill(name);
    await page.getByRole("button", { name: "Search" }).click();
    await expect(found.first()).toContainText(name);
  };

  await look("Phoenix");
  // The sandbox has two of this name: the less known one is meant.
  const meant = found.filter({ has: page.getByRole("button", { name: "Add Phoenix" }) }).nth(1);
  const link = await meant.getByRole("link").getAttribute("href");
  await meant.getByRole("button").click();
  await expect(page.getByText("1 act", { exact: true })).toBeVisible();
  await look("Björk");
  await found.first().getByRole("button").click();
  await expect(page.getByText("2 acts", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Line-up")).toHaveValue(/^Phoenix https:\S+\nBjörk https:\S+$/);
  await expectUsable(page, "artists added");

  await page.getByRole("link", { name: "Go on" }).click();
  await page.getByRole("button", { name: "Make the playlist" }).click();
  // Nobody is asked which of the two is meant.
  await expect(page.getByRole("link", { name: "Open in Spotify" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Phoenix on Spotify" })).toHaveAttribute(
    "href",
    link ?? "",
  );
});
