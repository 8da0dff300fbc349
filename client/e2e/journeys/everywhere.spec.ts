import { PHONE, ZOOMED } from "../driver/devices.ts";
import { expectUsable, expectUsableInAnyLight } from "../driver/look.ts";
import { test } from "../driver/test.ts";
import { LOCALES, walk } from "../driver/walk.ts";

for (const language of ["en", "de"] as const) {
  test.describe(`on a phone, in ${language}`, () => {
    test.use({ ...PHONE, locale: LOCALES[language] });

    test("every screen is usable by everybody, in the light and in the dark", async ({
      page,
      listener,
    }) => {
      test.slow();
      await walk(listener, (screen) => expectUsableInAnyLight(page, screen, language));
    });
  });
}

test.describe("at 200 % zoom", () => {
  test.use({ ...ZOOMED, locale: LOCALES.de });

  test("every screen is usable by everybody", async ({ page, listener }) => {
    await walk(listener, (screen) => expectUsable(page, screen));
  });
});
