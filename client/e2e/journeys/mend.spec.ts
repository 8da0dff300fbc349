import { expectUsable } from "../driver/look.ts";
import { expect, test } from "../driver/test.ts";

test("an act that is not the right one is put right in the playlist that was made", async ({
  page,
  listener,
}) => {
  await listener.logIn();
  const id = await listener.make({ name: "Not quite", text: "Phoenix\nBjörk" });
  const { items: before } = await listener.playlist("Not quite");
  const [wrongPhoenix, björk] = [before.slice(0, 3), before.slice(3)];
  await page.goto(`/jobs/${id}`);

  await page.getByRole("button", { name: /^Not the right one\? ?: Phoenix/ }).click();
  const candidates = page.getByRole("list", { name: "Artists for Phoenix" }).getByRole("button");
  await candidates.nth(1).click();
  await expect(
    page.getByText("The playlist in Spotify does not have your changes yet."),
  ).toBeVisible();
  expect((await listener.playlist("Not quite")).items, "before it is asked for").toEqual(before);
  await expectUsable(page, "an act put right");
  await page.getByRole("button", { name: "Update the playlist" }).click();

  await listener.awaitState(id, "succeeded");
  await expect.poll(async () => (await listener.playlist("Not quite")).items).not.toEqual(before);
  const { items: after } = await listener.playlist("Not quite");
  expect(after).toHaveLength(6);
  expect(after.slice(3), "the act that was right").toEqual(björk);
  expect(after.filter((item) => wrongPhoenix.includes(item))).toEqual([]);
});

test("a track is swapped for another, and taken back", async ({ page, listener }) => {
  await listener.logIn();
  const id = await listener.make({ name: "Rather this one", text: "Björk" });
  const { items: before } = await listener.playlist("Rather this one");
  await page.goto(`/jobs/${id}`);
  await page.getByRole("button", { name: /^Not the right one\? ?: Björk/ }).click();
  const update = page.getByRole("button", { name: "Update the playlist" });
  const swap = async () => {
    await page
      .getByLabel(/^Swap “/)
      .first()
      .selectOption({ index: 1 });
    await expect(update).toBeVisible();
  };

  await swap();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(update).toBeHidden();
  await swap();
  await update.click();

  await expect
    .poll(async () => (await listener.playlist("Rather this one")).items)
    .not.toEqual(before);
  const { items: after } = await listener.playlist("Rather this one");
  expect(after).toHaveLength(3);
  expect(before).not.toContain(after[0]);
  expect(after.slice(1)).toEqual(before.slice(1));
});
