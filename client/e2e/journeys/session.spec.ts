import { DOUBTFUL, SURE } from "../driver/bills.ts";
import { expectUsable } from "../driver/look.ts";
import { expect, test } from "../driver/test.ts";

test("a session that ends in the middle of a review costs no decision", async ({
  page,
  listener,
}) => {
  await listener.logIn();
  const order = { name: "Held up", text: DOUBTFUL.join("\n"), review: "when_unsure" } as const;
  const id = await listener.order(order);
  await listener.awaitState(id, "review");
  await page.goto(`/jobs/${id}`);
  await page.locator(".candidate-choice").first().click();
  await expect(page.getByText("1 of 5 decided")).toBeVisible();
  await page.waitForLoadState("networkidle");

  await listener.loseSession();
  await page.getByRole("button", { name: "Take the first for all 4 left" }).click();
  await expect(page.getByText(/Your login has run out/).first()).toBeVisible();
  await expectUsable(page, "the session is gone");
  await page.getByRole("main").getByRole("link", { name: "Log in with Spotify" }).first().click();
  await page.getByLabel(listener.name).check();
  await page.getByRole("button", { name: "Allow" }).click();

  await expect(page).toHaveURL(new RegExp(`/jobs/${id}$`));
  await expect(page.getByRole("heading", { name: "4 acts need you" })).toBeVisible();
});

test("a session that ends before the order is sent costs nothing that was typed", async ({
  page,
  listener,
}) => {
  await listener.logIn();
  await page.goto("/");
  await page.getByLabel("Line-up").fill(SURE.slice(0, 3).join("\n"));
  await page.getByRole("link", { name: "Go on" }).click();
  await page.getByLabel("Name of the playlist").fill("Typed before");
  await expect(page.getByRole("button", { name: "Make the playlist" })).toBeEnabled();

  await listener.loseSession();
  await page.getByRole("button", { name: "Make the playlist" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Log in with Spotify" }).click();
  await page.getByLabel(listener.name).check();
  await page.getByRole("button", { name: "Allow" }).click();

  await expect(page.getByLabel("Name of the playlist")).toHaveValue("Typed before");
  await page.getByRole("button", { name: "Make the playlist" }).click();
  await expect(page.getByRole("link", { name: "Open in Spotify" })).toBeVisible();
});
