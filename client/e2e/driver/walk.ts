import { expect, type Page } from "@playwright/test";
import { DOUBTFUL, many, MISSING, PRINTED, SURE } from "./bills.ts";
import type { Listener } from "./listener.ts";
import { sandbox } from "./stack.ts";

/** Where people come from who see the page in a language. */
export const LOCALES = { en: "en-GB", de: "de-DE" } as const;

/** What is done with a screen as soon as it is as its name says. */
export type OnScreen = (name: string) => Promise<void>;

/** Goes through the page's screens in the states that a listener meets, one after the other. */
export async function walk(listener: Listener, onScreen: OnScreen): Promise<void> {
  const { page } = listener;
  await beforeLogin(page, onScreen);
  await listener.logIn();
  await expect(page.locator(".session-name")).toBeVisible();
  await page.goto("/playlists");
  await expect(page.locator(".jobs p")).toBeVisible();
  await onScreen("playlists-empty");
  await ordering(page, onScreen);
  await reviewing(listener, onScreen);
  await ended(listener, onScreen);
  await page.goto("/account");
  await expect(page.locator(".market")).toBeVisible();
  await onScreen("account");
  await troubles(listener, onScreen);
}

/**
 * Sees a job half way; it slows the sandbox down meanwhile. What somebody has asked for before is there at once, so that
 * whoever watches twice needs more acts that nobody has.
 */
export async function watch(
  listener: Listener,
  onScreen: OnScreen,
  more: readonly string[] = [],
): Promise<void> {
  const { page } = listener;
  await sandbox.set({ latencyMs: 600 });
  const text = [PRINTED, ...more].join("\n");
  const id = await listener.order({ name: "Roskilde 2026", text, review: "when_unsure" });
  await page.goto(`/jobs/${id}`);
  await expect(page.locator('.bill [data-state="matched"]').nth(14)).toBeVisible();
  await onScreen("progress");
  await listener.send("POST", `/api/jobs/${id}/cancel`, {});
  await sandbox.letEverythingThrough();
}

/** Waits for Spotify's quota; after this nobody gets an answer from the sandbox for a day. */
export async function waitForQuota(listener: Listener, onScreen: OnScreen): Promise<void> {
  const { page } = listener;
  await sandbox.set({ latencyMs: 400 });
  // Of the catalogue's end, which no other bill here asks for.
  const text = [...SURE, ...many(160).slice(100)].join("\n");
  const id = await listener.order({ name: "Too much for today", text });
  await page.goto(`/jobs/${id}`);
  await expect(page.locator(".count")).toBeVisible();
  await sandbox.set({ latencyMs: 0, quota: { calls: 0 } });
  await expect(page.locator(".standing .notice")).toBeVisible();
  await onScreen("waiting-for-quota");
  await page.goto("/");
  await page.getByRole("textbox").first().fill(PRINTED);
  await expect(page.locator(".price .notice")).toBeVisible();
  await onScreen("start-without-quota");
  await page.goto(`/jobs/${id}`);
}

async function beforeLogin(page: Page, onScreen: OnScreen): Promise<void> {
  await page.goto("/");
  await expect(page.locator(".session a")).toBeVisible();
  await onScreen("start");
  await page.getByRole("textbox").fill(PRINTED);
  await expect(page.locator(".bill-poster")).toBeVisible();
  await onScreen("start-reading");
  await page.locator(".marking button").click();
  await page.locator("button.bill-name").nth(1).click();
  await page.locator("button.bill-name").nth(12).click();
  await onScreen("start-marking");
  await page.locator(".marking button").click();
  await page.locator(".bill-switch").click();
  await onScreen("start-reading-list");
  await page.goto("/options");
  await expect(page.locator('form a[href="/login"]')).toBeVisible();
  await onScreen("options-before-login");
  await page.goto("/?login=not_on_list");
  await expect(page.getByRole("alert")).toBeVisible();
  await onScreen("login-refused");
  await page.goto("/playlists");
  await expect(page.locator("main .notice a")).toBeVisible();
  await onScreen("playlists-before-login");
}

async function ordering(page: Page, onScreen: OnScreen): Promise<void> {
  await page.goto("/");
  await page.locator(".writing .more > summary").click();
  await page.locator(".find-form input").fill("Goose");
  await page.keyboard.press("Enter");
  await expect(page.locator(".found-artists li").first()).toBeVisible();
  await onScreen("start-search");
  await page.goto("/options");
  await expect(page.locator(".price")).toBeVisible();
  await page.locator('input[name="name"], input[maxlength="100"]').fill("Roskilde 2026");
  await page.locator(".options .more > summary").click();
  await expect(page.locator('button[type="submit"]')).toBeEnabled();
  await onScreen("options");
}

async function reviewing(listener: Listener, onScreen: OnScreen): Promise<void> {
  const { page } = listener;
  const text = [...SURE.slice(0, 12), ...DOUBTFUL, ...MISSING].join("\n");
  const id = await listener.order({ name: "Roskilde 2026", text, review: "when_unsure" });
  await listener.awaitState(id, "review");
  await page.goto(`/jobs/${id}`);
  await expect(page.locator(".doubtful").first()).toBeVisible();
  await onScreen("review");
  await page.locator(".doubtful .candidate-choice").first().click();
  await page.locator('.doubtful [data-choice="skip"]').nth(1).click();
  await page.locator('.doubtful [data-choice="none"]').nth(2).click();
  await page.locator(".doubtful .find button").click();
  await expect(page.locator(".find .candidate").first()).toBeVisible();
  await page.locator(".sure-acts > summary").click();
  await onScreen("review-half-way");
  await page.locator("#confirm").click();
  await expect(page.locator("a.spotify")).toBeVisible({ timeout: 60_000 });
  await expect(page.locator(".act-tracks").first()).toBeVisible();
  await onScreen("result");
  await page.locator(".act-head button").first().click();
  await page.locator(".track-actions button").first().click();
  await expect(page.locator(".confirm-bar button").first()).toBeVisible();
  await onScreen("result-mending");
}

async function ended(listener: Listener, onScreen: OnScreen): Promise<void> {
  const { page } = listener;
  const failed = await listener.order({ name: "Nobody plays", text: MISSING.join("\n") });
  await listener.awaitState(failed, "failed");
  await page.goto(`/jobs/${failed}`);
  await expect(page.getByRole("alert")).toBeVisible();
  await onScreen("failed");
  const cancelled = await listener.order({
    name: "Not after all",
    text: DOUBTFUL.join("\n"),
    review: "when_unsure",
  });
  await listener.awaitState(cancelled, "review");
  await listener.send("POST", `/api/jobs/${cancelled}/cancel`, {});
  await page.goto(`/jobs/${cancelled}`);
  await expect(page.locator(".actions .button")).toBeVisible();
  await onScreen("cancelled");
  await page.goto("/playlists");
  await expect(page.locator(".jobs li")).toHaveCount(3);
  await onScreen("playlists");
}

async function troubles(listener: Listener, onScreen: OnScreen): Promise<void> {
  const { page } = listener;
  await page.goto("/jobs/01a2064c-0000-7000-8000-000000000001");
  await expect(page.getByRole("alert")).toBeVisible();
  await onScreen("job-unknown");
  await page.goto("/options");
  await expect(page.locator('button[type="submit"]')).toBeEnabled();
  await page.context().setOffline(true);
  await page.locator('button[type="submit"]').click();
  await expect(page.locator(".offline p")).toBeVisible();
  await onScreen("offline");
  await page.context().setOffline(false);
  await expect(page.locator(".offline p")).toBeHidden();
  await listener.loseSession();
  await page.goto("/account");
  await expect(page.locator("main .notice a")).toBeVisible();
  await onScreen("account-before-login");
}
