import { expectUsable } from "../driver/look.ts";
import { test } from "../driver/test.ts";
import { walk } from "../driver/walk.ts";

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("every screen is usable by everybody", async ({ page, listener }) => {
    await walk(listener, (screen) => expectUsable(page, screen));
  });
});

test.describe("in German and dark", () => {
  test.use({ locale: "de-DE", colorScheme: "dark" });

  test("every screen is usable by everybody", async ({ page, listener }) => {
    await walk(listener, (screen) => expectUsable(page, screen));
  });
});
