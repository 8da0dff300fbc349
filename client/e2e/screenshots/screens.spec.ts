import type { Page } from "@playwright/test";
import { DOUBTFUL, SURE } from "../driver/bills.ts";
import { DESKTOP, PHONE } from "../driver/devices.ts";
import { test } from "../driver/test.ts";
import { waitForQuota, walk, watch } from "../driver/walk.ts";

const FOLDER = process.env.E2E_SCREENSHOTS ?? "target/screenshots";
const TALLEST = 6000;

/** A picture of the whole page, in a window that is tall enough for nothing to be out of sight. */
async function picture(page: Page, name: string): Promise<void> {
  const window = page.viewportSize() ?? DESKTOP.viewport;
  // What is out of sight is laid out only when the window is there.
  for (let times = 0; times < 2; times++) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ ...window, height: Math.min(TALLEST, height) });
  }
  await page.evaluate(() =>
    Promise.all([...document.images].map((image) => image.decode().catch(() => undefined))),
  );
  await page.screenshot({ path: `${FOLDER}/${name}.png`, animations: "disabled" });
  await page.setViewportSize(window);
}

async function inBothSizes(page: Page, screen: string): Promise<void> {
  for (const [size, { viewport }] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
    await page.setViewportSize(viewport);
    await picture(page, `${screen}-${size}`);
  }
}

// The quota is used up at the end.
test.describe.configure({ mode: "serial" });

test("under way", async ({ page, listener }) => {
  await listener.logIn();
  await watch(listener, (screen) => inBothSizes(page, screen));
});

test("the card to share", async ({ page, listener }) => {
  await listener.logIn();
  const text = [...SURE, ...DOUBTFUL].join("\n");
  await page.goto(`/jobs/${await listener.order({ name: "Roskilde 2026", text })}`);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Share a picture of the bill" }).click();
  await (await download).saveAs(`${FOLDER}/card.png`);
});

for (const [size, device] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
  test.describe(size, () => {
    test.use(device);

    test("every screen", async ({ page, listener }) => {
      await walk(listener, (screen) => picture(page, `${screen}-${size}`));
    });
  });
}

const SOME = ["start-reading", "options", "review-half-way", "result", "playlists"];

for (const [name, look] of Object.entries({
  "phone-dark": { ...PHONE, colorScheme: "dark" as const },
  "desktop-dark": { ...DESKTOP, colorScheme: "dark" as const },
  "phone-german": { ...PHONE, locale: "de-DE" },
})) {
  test.describe(name, () => {
    test.use(look);

    test("some screens", async ({ page, listener }) => {
      await walk(listener, async (screen) => {
        if (SOME.includes(screen)) {
          await picture(page, `${screen}-${name}`);
        }
      });
    });
  });
}

test("waiting", async ({ page, listener }) => {
  await listener.logIn();
  await waitForQuota(listener, (screen) => inBothSizes(page, screen));
});
