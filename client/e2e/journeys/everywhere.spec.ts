import { expectUsable } from "../driver/look.ts";
import { test } from "../driver/test.ts";
import { walk } from "../driver/walk.ts";

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("every screen is usable by everybody", async ({ page, listener }) => {
    await walk(listener, (screen) => expectUsable(page, screen));
  });
});

test.describe("in German, dark and at 200 % zoom", () => {
  // A window of 1280 by 800.
  test.use({
    locale: "de-DE",
    colorScheme: "dark",
    viewport: { width: 640, height: 400 },
    deviceScaleFactor: 2,
  });

  test("every screen is usable by everybody", async ({ page, listener }) => {
    await walk(listener, (screen) => expectUsable(page, screen));
  });
});
