import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import { FakeGateway, json, problem } from "../test/fakeGateway";
import { openPage } from "../test/openPage";
import { aJob, JOB_ID } from "../test/samples";

let gateway: FakeGateway;

beforeEach(() => {
  gateway = new FakeGateway();
  gateway.logIn("Anna");
});

it("lists the listener’s jobs with their states and links", async () => {
  const playlist = { ...aJob({}).playlist, id: "p", url: "https://spotify.test/p" };
  const items = [aJob({ state: "succeeded", playlist })];
  gateway.on("GET /api/jobs", () => json({ items, next: null }));
  await openPage("/playlists");

  expect(await screen.findByRole("link", { name: "Roskilde" })).toHaveAttribute(
    "href",
    `/jobs/${JOB_ID}`,
  );
  expect(screen.getByText(/^The playlist is there/)).toBeVisible();
  expect(screen.getByRole("link", { name: /^Open in Spotify/ })).toHaveAttribute(
    "href",
    playlist.url,
  );
});

it("brings older jobs on demand", async () => {
  gateway.on("GET /api/jobs", ({ query }) =>
    query.has("before")
      ? json({
          items: [
            aJob({ id: "2", state: "failed", playlist: { ...aJob({}).playlist, name: "Older" } }),
          ],
          next: null,
        })
      : json({ items: [aJob({ state: "failed" })], next: JOB_ID }),
  );
  await openPage("/playlists");

  await userEvent.click(await screen.findByRole("button", { name: "Show older ones" }));

  expect(await screen.findByRole("link", { name: "Older" })).toBeVisible();
  expect(gateway.callsOf("GET /api/jobs").at(-1)?.query.get("before")).toBe(JOB_ID);
});

it("deletes a finished job only after asking", async () => {
  let items = [aJob({ state: "succeeded" })];
  gateway.on("GET /api/jobs", () => json({ items, next: null }));
  gateway.on(`DELETE /api/jobs/${JOB_ID}`, () => {
    items = [];
    return new Response(null, { status: 204 });
  });
  await openPage("/playlists");

  await userEvent.click(await screen.findByRole("button", { name: "Delete" }));
  expect(gateway.callsOf(`DELETE /api/jobs/${JOB_ID}`)).toHaveLength(0);
  await userEvent.click(screen.getByRole("button", { name: "Yes, delete" }));

  await expect.poll(() => screen.queryByRole("link", { name: "Roskilde" })).toBeNull();
});

const FAILURE = { code: "spotify_refused", detail: "Spotify refused.", retryable: true };

it.each([
  ["failed", FAILURE, "Retry: Roskilde"],
  ["cancelled", null, "Go on after all: Roskilde"],
])("lets a job that has %s go on", async (state, failure, label) => {
  let items = [aJob({ state, failure })];
  gateway.on("GET /api/jobs", () => json({ items, next: null }));
  gateway.on(`POST /api/jobs/${JOB_ID}/retry`, () => {
    items = [aJob({ state: "queued", version: 2 })];
    return json(items[0], 202);
  });
  await openPage("/playlists");

  await userEvent.click(await screen.findByRole("button", { name: label }));

  expect(await screen.findByText(/^Waiting for its turn/)).toBeVisible();
  expect(screen.queryByRole("button", { name: label })).toBeNull();
});

it("says why a job could not go on", async () => {
  const items = [aJob({ state: "failed", failure: FAILURE })];
  gateway.on("GET /api/jobs", () => json({ items, next: null }));
  gateway.on(`POST /api/jobs/${JOB_ID}/retry`, () =>
    problem(429, "too_many_jobs", "You have 20 unfinished jobs."),
  );
  await openPage("/playlists");

  await userEvent.click(await screen.findByRole("button", { name: "Retry: Roskilde" }));

  expect(await screen.findByRole("alert")).toBeVisible();
});

it("offers no retry that does not help", async () => {
  const items = [aJob({ state: "failed", failure: { ...FAILURE, retryable: false } })];
  gateway.on("GET /api/jobs", () => json({ items, next: null }));
  await openPage("/playlists");

  expect(await screen.findByRole("link", { name: "Roskilde" })).toBeVisible();
  expect(screen.queryByRole("button", { name: /Retry|Go on/ })).toBeNull();
});

it("leads to the start when there is nothing yet", async () => {
  await openPage("/playlists");

  expect(await screen.findByText(/You have made none yet/)).toBeVisible();
  expect(screen.getByRole("link", { name: "Make the first one" })).toHaveAttribute("href", "/");
});

it("asks for the login of those who have none", async () => {
  gateway = new FakeGateway();
  await openPage("/playlists");

  expect(await screen.findByText(/^Log in to see the playlists/)).toBeVisible();
});
