import { expectScheme } from "../driver/colours.ts";
import { PHONE } from "../driver/devices.ts";
import { expectLanguage } from "../driver/languages.ts";
import { expectUsable } from "../driver/look.ts";
import { expect, test } from "../driver/test.ts";
import { LOCALES } from "../driver/walk.ts";

test.use({ ...PHONE, locale: LOCALES.de, colorScheme: "dark" });

test("somebody with a German phone set to dark taps their way to the playlist", async ({
  page,
  listener,
}) => {
  const look = async (screen: string) => {
    await expectLanguage(page, screen, "de");
    await expectScheme(page, screen, "dark");
    await expectUsable(page, screen);
  };
  await page.goto("/");
  await page.getByLabel("Line-up").fill("Ghost\nBjörk\nQzxvy Wrrglbh");
  await expect(page.getByText("3 Acts", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Weiter" }).tap();
  await page.getByLabel("Name der Playlist").fill("Auf dem Telefon");
  await page.getByRole("link", { name: "Mit Spotify anmelden und weiter" }).tap();
  await page.getByLabel("Somebody new").fill(listener.name);
  await page.getByRole("button", { name: "Allow" }).tap();

  await expect(page.getByLabel("Name der Playlist")).toHaveValue("Auf dem Telefon");
  await page.getByRole("button", { name: "Playlist anlegen" }).tap();
  await expect(page.getByRole("heading", { name: "Auf dem Telefon" })).toBeVisible();
  await look("just ordered");
  await expect(page.getByRole("heading", { name: "2 Acts brauchen dich" })).toBeVisible();
  await page
    .getByRole("button", { name: /^Ghost/ })
    .first()
    .tap();
  await expect(page.getByText("genommen")).toBeVisible();
  await look("review");
  await page.getByRole("button", { name: "Jetzt anlegen, den Rest richte ich später" }).tap();

  await expect(page.getByRole("link", { name: "In Spotify öffnen" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Die Playlist, Act für Act" })).toBeVisible();
  await look("result");
  expect((await listener.playlist("Auf dem Telefon")).items).toHaveLength(2 * 3);
});
