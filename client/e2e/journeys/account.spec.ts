import { expectUsable } from "../driver/look.ts";
import { expect, test } from "../driver/test.ts";

test("whoever deletes everything is logged out, and nothing of theirs is left here", async ({
  page,
  context,
  listener,
}) => {
  await listener.logIn();
  const id = await listener.make({ name: "Stays with Spotify", text: "Björk" });
  const before = await context.cookies();
  await page.goto("/account");
  await page.getByRole("button", { name: "Disconnect and delete everything" }).click();
  await expect(page.getByText("Your playlists in Spotify stay.")).toBeVisible();
  await expectUsable(page, "asked whether to delete everything");
  await page.getByRole("button", { name: "Yes, delete everything" }).click();

  await expect(page.getByText("Everything of yours is deleted here.")).toBeVisible();
  await expect(
    page.getByRole("banner").getByRole("link", { name: "Log in with Spotify" }),
  ).toBeVisible();
  await expectUsable(page, "everything deleted");
  const answers = async () =>
    Promise.all(
      ["/api/me", "/api/jobs", `/api/jobs/${id}`].map(async (path) =>
        (await page.request.get(path)).status(),
      ),
    );
  expect(await answers(), "with the cookies of now").toEqual([401, 401, 401]);
  await context.addCookies(before);
  expect(await answers(), "with the cookies of before").toEqual([401, 401, 401]);
  expect((await listener.playlist("Stays with Spotify")).removed).toBe(false);

  await context.clearCookies();
  await listener.logIn();
  await page.goto("/playlists");
  await expect(page.getByText("You have made none yet.")).toBeVisible();
  expect(await answers(), "for the same listener anew").toEqual([200, 200, 404]);
});
