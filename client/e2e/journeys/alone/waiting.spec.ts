import { strangers } from "../../driver/bills.ts";
import { PHONE } from "../../driver/devices.ts";
import { expectUsableInAnyLight } from "../../driver/look.ts";
import { hasControl, letPass, sandbox } from "../../driver/stack.ts";
import { expect, test } from "../../driver/test.ts";
import { LOCALES, waitForQuota, watch } from "../../driver/walk.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

test.describe.configure({ mode: "default" });

test.afterEach(async () => {
  await sandbox.letEverythingThrough();
  // Whoever was told that nothing is left today asks for nothing until tomorrow.
  if (hasControl) {
    await letPass(DAY_MS);
  }
});

test("a job that waits for Spotify's quota says until when, and then goes on by itself", async ({
  page,
  listener,
}) => {
  test.skip(!hasControl, "nobody here can put clocks forward");
  await listener.logIn();
  // Eight at a time: from half way on it takes another fourteen seconds, time enough to see it there.
  await sandbox.set({ latencyMs: 1500 });
  const text = ["Björk", ...strangers(150)].join("\n");
  const id = await listener.order({ name: "Tomorrow", text });
  await page.goto(`/jobs/${id}`);
  await expect
    .poll(async () => (await listener.job(id)).progress.done, { intervals: [200], timeout: 60_000 })
    .toBeGreaterThan(75);

  // As many as there have been: none is left today, and tomorrow there are enough for the rest.
  await sandbox.set({ latencyMs: 0, quota: { calls: await sandbox.calls() } });
  const notice = page.locator(".standing .notice");
  await expect(notice).toContainText("allowance for today is used up");
  const { waiting } = await listener.job(id);
  expect(waiting?.reason).toBe("quota");
  const until = new Date(waiting?.until ?? "");
  const time = until.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const day = until.toLocaleDateString("en-GB", { day: "numeric", month: "long" });
  await expect(notice).toContainText(new RegExp(`lets us go on at ${time}( on ${day})?\\.`));
  expect(await sandbox.playlistsOf(listener.name)).toEqual([]);

  await letPass(DAY_MS);

  await expect(page.getByRole("link", { name: "Open in Spotify" })).toBeVisible({
    timeout: 90_000,
  });
  await expect(notice).toBeHidden();
  const [playlist] = await sandbox.playlistsOf(listener.name);
  expect(playlist?.items).toHaveLength(3);
});

for (const language of ["en", "de"] as const) {
  test.describe(`on a phone, in ${language}`, () => {
    test.use({ ...PHONE, locale: LOCALES[language] });

    test("who waits for their acts can use the page, in the light and in the dark", async ({
      page,
      listener,
    }) => {
      await listener.logIn();
      const look = async (screen: string) => {
        // It is to be half way for as long as somebody looks at it.
        await sandbox.set({ latencyMs: 5000 });
        await expectUsableInAnyLight(page, screen, language);
        await expect(page.locator('.bill [data-state="pending"]').first()).toBeVisible();
      };
      await watch(listener, look, strangers(60));
    });
  });
}

test.describe("on a phone", () => {
  test.use(PHONE);

  // The last one: where no clock can be put forward, nothing of Spotify is to be had from then on.
  test("who waits for Spotify's quota can use the page, in any language and light", async ({
    page,
    listener,
  }) => {
    await listener.logIn();
    await waitForQuota(listener, async (screen) => {
      for (const language of ["de", "en"] as const) {
        await page.locator(".language select").selectOption(language);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        await expectUsableInAnyLight(page, screen, language);
      }
    });
    await page.getByRole("button", { name: "Cancel", exact: true }).click();
    await expect(page.getByText("Cancelled", { exact: true })).toBeVisible();
  });
});
