import { DOUBTFUL } from "../driver/bills.ts";
import { expect, test } from "../driver/test.ts";

test("what is done in one tab is seen in the other", async ({ page, context, listener }) => {
  await listener.logIn();
  const order = { name: "Twice", text: DOUBTFUL.join("\n"), review: "when_unsure" } as const;
  const id = await listener.order(order);
  await listener.awaitState(id, "review");
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(`/jobs/${id}`);
    await expect(tab.getByText("0 of 5 decided")).toBeVisible();
  }

  await page.locator(".candidate-choice").first().click();
  await expect(other.getByText("1 of 5 decided")).toBeVisible();
  await other.getByRole("button", { name: "Take the first for all 4 left" }).click();
  await expect(page.getByText("5 of 5 decided")).toBeVisible();
  await page.getByRole("button", { name: "Make it now", exact: true }).click();

  await expect(other.getByRole("link", { name: "Open in Spotify" })).toBeVisible();
  await other.getByRole("button", { name: "Log out" }).click();
  await expect(
    page.getByRole("banner").getByRole("link", { name: "Log in with Spotify" }),
  ).toBeVisible();
});
