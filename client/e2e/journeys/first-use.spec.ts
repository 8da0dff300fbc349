import { expect, test } from "@playwright/test";

// Acts enough for the bill to be seen filling.
const LINEUP = [
  ..."Lana Del Rey,Peso Pluma,Lil Uzi Vert,Justice,Bizarrap,Deftones,ATEEZ,Peggy Gou".split(","),
  ..."Young Miko,Sabrina Carpenter,Steve Angello,Ken Carson,Skepta,Faye Webster,Tyla".split(","),
  ..."Cloonee,Gorgon City,Lovejoy,Brittany Howard,Chappell Roan,Kölsch,Kokoroko,Blur".split(","),
];

test("a listener pastes a line-up and gets a playlist", async ({ page }) => {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) {
      refused.push(message.text());
    }
  });
  await page.goto("/");
  await page.getByLabel("Line-up").fill(LINEUP.join("\n"));
  await expect(page.getByText(`${LINEUP.length} acts`, { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Go on" }).click();

  await page.getByLabel("Name of the playlist").fill("My festival");
  await page.getByRole("link", { name: "Log in with Spotify and go on" }).click();
  await page.getByLabel("Somebody new").fill(`listener-${Date.now()}`);
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(page.getByLabel("Name of the playlist")).toHaveValue("My festival");

  await page.getByRole("button", { name: "Make the playlist" }).click();
  await expect(page.getByRole("heading", { name: "My festival" })).toBeVisible();
  await expect(page).toHaveURL(/\/jobs\//);
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
  expect(refused).toEqual([]);
});
