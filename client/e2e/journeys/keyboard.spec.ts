import { Keyboard } from "../driver/keyboard.ts";
import { expect, test } from "../driver/test.ts";

test("a listener without a pointer comes from the first screen to the finished playlist", async ({
  page,
  listener,
}) => {
  const keyboard = new Keyboard(page);
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Log in with Spotify" })).toBeVisible();
  await keyboard.goTo(page.getByRole("link", { name: "Skip to the content" }));
  await keyboard.press("Enter");
  await keyboard.startAnew();
  await keyboard.goTo(page.getByRole("textbox", { name: /^Line-up/ }));
  await keyboard.write("Ghost\nBjörk");
  await expect(page.getByText("2 acts", { exact: true })).toBeVisible();
  await keyboard.goTo(page.getByRole("link", { name: "Go on" }));
  await keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: "What it becomes" })).toBeVisible();
  await keyboard.startAnew();
  await keyboard.goTo(page.getByRole("textbox", { name: "Name of the playlist" }));
  await keyboard.press("ControlOrMeta+a");
  await keyboard.write("By hand");
  await keyboard.goTo(page.getByRole("slider", { name: "Tracks per artist" }));
  await keyboard.press("ArrowLeft");
  await keyboard.goTo(page.getByRole("switch", { name: "Show it on my Spotify profile" }));
  await keyboard.press("Space");
  await keyboard.goTo(page.getByText("More choices"));
  await keyboard.press("Enter");
  await keyboard.goTo(page.getByLabel("As on the bill"));
  await keyboard.press("ArrowDown");
  await keyboard.goTo(page.getByRole("link", { name: "Log in with Spotify and go on" }));
  await keyboard.press("Enter");

  const newcomer = page.getByLabel("Somebody new");
  await expect(newcomer).toBeVisible();
  await newcomer.focus();
  await keyboard.write(listener.name);
  await keyboard.press("Tab", "Enter");

  await expect(page.getByRole("button", { name: "Make the playlist" })).toBeEnabled();
  await keyboard.startAnew();
  await keyboard.goTo(page.getByRole("button", { name: "Make the playlist" }));
  await keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: "By hand" })).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();
  await expect(page.getByRole("heading", { name: "1 act needs you" })).toBeVisible();
  await keyboard.startAnew();
  await keyboard.goTo(page.getByRole("button", { name: /^Ghost known for/ }));
  await keyboard.press("ArrowRight", "Enter");
  await expect(page.getByRole("heading", { name: "Every act is decided" })).toBeVisible();
  await expect(page.locator(":focus")).toHaveAccessibleName("Make it now");
  await keyboard.press("Enter");

  await expect(page.getByRole("link", { name: "Open in Spotify" })).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();
  await keyboard.startAnew();
  await keyboard.goTo(page.getByRole("link", { name: "Open in Spotify" }));
  await keyboard.goThrough();
  expect((await listener.playlist("By hand")).items).toHaveLength(2 * 2);
  const { options, playlist } = await listener.job(page.url().split("/").pop() ?? "");
  expect(options.order).toBe("interleave");
  expect(playlist.public).toBe(true);
});
