import type { Job } from "../../src/api/types.ts";
import { expectUsable } from "../driver/look.ts";
import { expect, test } from "../driver/test.ts";

const PLAYLIST = "37i9dQZF1DX0XUsuxWHRQd";

test("Spotify's player comes when it is asked for, and not before", async ({ page, listener }) => {
  const asked: string[] = [];
  await page.route("https://open.spotify.com/**", async (route) => {
    asked.push(route.request().url());
    await route.fulfill({ contentType: "text/html", body: "<p>Spotify plays</p>" });
  });
  await listener.logIn();
  const id = await listener.make({ name: "To be heard", text: "Björk" });
  // The sandbox has no player: what it made is to be heard as if it were at Spotify.
  await page.route(`**/api/jobs/${id}?*`, async (route) => {
    const answer = await route.fetch();
    const job = (await answer.json()) as Job;
    const url = `https://open.spotify.com/playlist/${PLAYLIST}`;
    await route.fulfill({ response: answer, json: { ...job, playlist: { ...job.playlist, url } } });
  });
  await page.goto(`/jobs/${id}`);
  await expect(page.getByRole("link", { name: "Open in Spotify" })).toBeVisible();
  const listen = page.getByRole("button", { name: "Listen here" });
  await expect(listen).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(asked, "before it is asked for").toEqual([]);

  await listen.click();

  const player = page.getByTitle("The playlist in Spotify’s player");
  await expect(player.contentFrame().getByText("Spotify plays")).toBeVisible();
  expect(asked).toEqual([`https://open.spotify.com/embed/playlist/${PLAYLIST}`]);
  await expectUsable(page, "the player");
});
