import { SURE } from "../driver/bills.ts";
import { expectUsable } from "../driver/look.ts";
import { expect, test } from "../driver/test.ts";

test("a listener pastes a line-up and gets a playlist", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("Line-up").fill(SURE.join("\n"));
  await expect(page.getByText(`${SURE.length} acts`, { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Go on" }).click();

  await page.getByLabel("Name of the playlist").fill("My festival");
  await page.getByRole("link", { name: "Log in with Spotify and go on" }).click();
  await page.getByLabel("Somebody new").fill(`listener-${Date.now()}`);
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(page.getByLabel("Name of the playlist")).toHaveValue("My festival");

  await page.getByRole("button", { name: "Make the playlist" }).click();
  await expect(page.getByRole("heading", { name: "My festival" })).toBeVisible();
  await expect(page).toHaveURL(/\/jobs\//);
  await expectUsable(page, "just ordered");
  const link = page.getByRole("link", { name: "Open in Spotify" });
  const goOn = page.getByRole("button", { name: /^Make it now/ });
  await expect(link.or(goOn)).toBeVisible({ timeout: 90_000 });
  // Whether an act is in doubt is the catalogue's affair.
  if (await goOn.isVisible()) {
    await goOn.click();
  }
  await expect(link).toBeVisible({ timeout: 90_000 });

  await page.reload();
  await expect(link).toHaveAttribute("href", /\/playlist\//);
  await expect(page.getByRole("heading", { name: "Chappell Roan" })).toBeVisible();

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Share a picture of the bill" }).click();
  expect((await download).suggestedFilename()).toBe("My festival.png");
  await (await download).saveAs(test.info().outputPath("card.png"));
});
