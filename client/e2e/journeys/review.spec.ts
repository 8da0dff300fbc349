import { DOUBTFUL, MISSING } from "../driver/bills.ts";
import { Keyboard } from "../driver/keyboard.ts";
import { expectUsable } from "../driver/look.ts";
import { expect, test } from "../driver/test.ts";
import { sandbox } from "../driver/stack.ts";

test("five doubtful acts are decided by keyboard alone", async ({ page, listener }) => {
  await listener.logIn();
  const [missing] = MISSING;
  const text = [...DOUBTFUL, missing].join("\n");
  const id = await listener.order({ name: "By keyboard", text, review: "when_unsure" });
  await listener.awaitState(id, "review");
  await page.goto(`/jobs/${id}`);
  await expect(page.getByRole("heading", { name: "6 acts need you" })).toBeVisible();
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
    }
  };

  // Without a place on the page, the keys are for the first open act.
  await press("2");
  await expect(page.getByText("1 of 6 decided")).toBeVisible();
  await expect(page.locator(":focus")).toHaveAccessibleName(/Ghost/);
  await press("Tab", "Tab", "Enter");
  await expect(page.getByText("2 of 6 decided")).toBeVisible();
  await press("s");
  await expect(page.getByText("3 of 6 decided")).toBeVisible();
  await press("u");
  await expect(page.getByText("2 of 6 decided")).toBeVisible();
  await press("1", "1", "1");
  await expect(page.getByText("5 of 6 decided")).toBeVisible();
  await press("0");
  await page.keyboard.type("Björk");
  await press("Enter");
  await expect(page.getByRole("button", { name: "Björk" })).toBeVisible();
  await press("Tab", "Tab", "Enter");
  await expect(page.getByText("Every act is decided")).toBeVisible();
  await expect(page.locator(":focus")).toHaveAccessibleName("Make it now");
  await expectUsable(page, "everything decided");
  await press("Enter");

  await expect(page.getByRole("link", { name: "Open in Spotify" })).toBeVisible();
  const [playlist] = await sandbox.playlistsOf(listener.name);
  expect(playlist?.items).toHaveLength(3 * 6);
});

test("what has the focus is in sight and marked", async ({ page, listener }) => {
  await listener.logIn();
  const text = DOUBTFUL.join("\n");
  const id = await listener.order({ name: "In order", text, review: "when_unsure" });
  await listener.awaitState(id, "review");
  await page.goto(`/jobs/${id}`);
  await expect(page.locator(".doubtful")).toHaveCount(DOUBTFUL.length);

  expect(await new Keyboard(page).goThrough()).toBeGreaterThan(20);
});
