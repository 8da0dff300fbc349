import type { Listener } from "../driver/listener.ts";
import { expectUsable } from "../driver/look.ts";
import { sandbox } from "../driver/stack.ts";
import { expect, test } from "../driver/test.ts";

const MINE = "Mine for years";

/** A job that Spotify has refused once, and would not again. */
async function refused(listener: Listener, name: string): Promise<string> {
  await listener.make({ name: MINE, text: "Björk" });
  const { id: appendTo } = await listener.playlist(MINE);
  await sandbox.refuseOnce({
    method: "POST",
    path: `/v1/playlists/${appendTo}/items`,
    status: 403,
    message: "the user may not be registered",
  });
  const id = await listener.order({ name, text: "Tyla", appendTo });
  await listener.awaitState(id, "failed");
  return id;
}

test("a job that Spotify refused says why, and goes on from its page when that is put right", async ({
  page,
  listener,
}) => {
  await listener.logIn();
  const id = await refused(listener, "At the second try");

  await page.goto(`/jobs/${id}`);
  await expect(page.getByRole("alert")).toContainText("add your Spotify account, then press retry");
  await expectUsable(page, "refused");
  expect((await listener.playlist(MINE)).items).toHaveLength(3);
  await page.getByRole("button", { name: "Retry" }).click();

  await expect(page.getByRole("link", { name: "Open in Spotify" })).toBeVisible();
  await expect(page.getByRole("alert")).toBeHidden();
  expect((await listener.playlist(MINE)).items).toHaveLength(2 * 3);
});

test("a job that failed goes on from the list, and what is deleted there is forgotten", async ({
  page,
  listener,
}) => {
  await listener.logIn();
  const id = await refused(listener, "At the second try");
  await page.goto("/playlists");
  const row = page.getByRole("listitem").filter({ hasText: "At the second try" });
  await expect(row).toContainText("It did not work");

  await row.getByRole("button", { name: "Retry" }).click();
  await expect(row).toContainText("The playlist is there");

  await row.getByRole("button", { name: "Delete" }).click();
  await expectUsable(page, "asked whether to delete");
  await row.getByRole("button", { name: "Yes, delete" }).click();
  await expect(row).toBeHidden();
  await expect(page.getByRole("listitem").filter({ hasText: MINE })).toBeVisible();
  expect((await page.request.get(`/api/jobs/${id}`)).status()).toBe(404);
  expect((await listener.playlist(MINE)).items, "what Spotify has").toHaveLength(2 * 3);
});
