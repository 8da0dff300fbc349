import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Job, Track } from "../api/types";
import { FakeGateway, json } from "../test/fakeGateway";
import { openPage } from "../test/openPage";
import { aJob, anAct, aReading, JOB_ID } from "../test/samples";

const JOB = `GET /api/jobs/${JOB_ID}`;
const ACT = `PUT /api/jobs/${JOB_ID}/acts/0`;
const URL = "https://open.spotify.com/playlist/abc";

let gateway: FakeGateway;
let job: Job;

const track = (uri: string, name: string) => ({ uri, name, spotifyUrl: `https://s.test/${uri}` });
const ROBYN = anAct({
  name: "Robyn",
  state: "matched",
  artist: { id: "r", name: "Robyn", imageUrl: null, spotifyUrl: "https://s.test/r" },
  tracks: [track("t1", "Honey"), track("t2", "Dancing On My Own")],
  alternatives: [track("t3", "Missing U")],
});

beforeEach(() => {
  gateway = new FakeGateway();
  gateway.logIn("Anna");
  const playlist = { ...aJob({}).playlist, id: "abc", url: URL };
  job = aJob({ state: "succeeded", playlist, acts: [ROBYN] });
  gateway.on(JOB, () => json(job));
});

afterEach(() => {
  Reflect.deleteProperty(navigator, "clipboard");
});

function haveClipboard(value: object | undefined) {
  Object.defineProperty(navigator, "clipboard", { value, configurable: true });
}

function answerActWith(tracks: Track[]) {
  gateway.on(ACT, () => {
    const act = { ...ROBYN, tracks };
    const playlist = { ...job.playlist, outdated: true };
    job = { ...job, version: job.version + 1, playlist, acts: [act] };
    return json(act);
  });
}

it("puts an act right and writes it into the same playlist", async () => {
  answerActWith([track("t2", "Dancing On My Own")]);
  gateway.on(`POST /api/jobs/${JOB_ID}/confirm`, () =>
    json({ ...job, version: 9, state: "building" }, 202),
  );
  await openPage(`/jobs/${JOB_ID}`);
  await userEvent.click(await screen.findByRole("button", { name: /Not the right one.*Robyn/ }));

  await userEvent.click(screen.getByRole("button", { name: "Leave out: Honey" }));

  expect(await screen.findByText(/does not have your changes yet/)).toBeVisible();
  expect(screen.queryByRole("link", { name: "Honey" })).toBeNull();
  expect(gateway.callsOf(ACT)[0]?.body).toEqual({ tracks: ["t2"] });
  await userEvent.click(screen.getByRole("button", { name: "Update the playlist" }));
  expect(await screen.findByText("Writing the playlist")).toBeVisible();
});

it("links every act’s artist, whatever the bill calls them", async () => {
  const billed = { ...ROBYN, position: 1, name: "ROBYN (SE)" };
  job = { ...job, acts: [ROBYN, billed] };
  await openPage(`/jobs/${JOB_ID}`);

  const same = await screen.findByRole("link", { name: "Robyn on Spotify" });
  expect(same).toHaveAttribute("href", "https://s.test/r");
  expect(screen.getByRole("link", { name: "Robyn" })).toHaveAttribute("href", "https://s.test/r");
});

it("shows a shuffled playlist as it plays, with the acts that bring the tracks", async () => {
  const beyond = anAct({
    position: 1,
    name: "Beyond",
    state: "matched",
    tracks: [track("t9", "Far")],
  });
  job = { ...job, acts: [ROBYN, beyond], options: { ...job.options, order: "shuffle" } };
  const placed = [
    { position: 0, track: track("t2", "Dancing On My Own") },
    { position: 1, track: track("t9", "Far") },
    { position: 0, track: track("t1", "Honey") },
  ];
  gateway.on(`${JOB}/tracks`, () => json(placed));
  await openPage(`/jobs/${JOB_ID}`);

  await userEvent.click(await screen.findByRole("button", { name: "As it plays" }));

  const first = await screen.findByText("Dancing On My Own");
  const lines = within(first.closest("ol") as HTMLElement).getAllByRole("listitem");
  expect(lines.map((line) => line.textContent)).toEqual([
    "Dancing On My Own Robyn",
    "Far Beyond",
    "Honey Robyn",
  ]);
});

it("has no other order to show of a playlist that goes by the bill", async () => {
  await openPage(`/jobs/${JOB_ID}`);

  expect(await screen.findByRole("link", { name: "Honey" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "As it plays" })).toBeNull();
});

it("copies the link", async () => {
  const writeText = vi.fn(() => Promise.resolve());
  haveClipboard({ writeText });
  await openPage(`/jobs/${JOB_ID}`);

  fireEvent.click(await screen.findByRole("button", { name: "Share the link" }));

  expect(await screen.findByText("The link is copied.")).toBeVisible();
  expect(writeText).toHaveBeenCalledWith(URL);
});

it.each([
  ["is none", undefined],
  ["refuses", { writeText: () => Promise.reject(new DOMException("", "NotAllowedError")) }],
])("shows the link to be copied by hand where the clipboard %s", async (_, clipboard) => {
  haveClipboard(clipboard);
  await openPage(`/jobs/${JOB_ID}`);

  fireEvent.click(await screen.findByRole("button", { name: "Share the link" }));

  const field = await screen.findByLabelText<HTMLInputElement>("Copy this link");
  expect(field).toHaveValue(URL);
  expect(field).toHaveAttribute("readonly");
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, URL.length]);
});

it("keeps the focus near a track that is left out", async () => {
  await openPage(`/jobs/${JOB_ID}`);
  await userEvent.click(await screen.findByRole("button", { name: /Not the right one.*Robyn/ }));
  answerActWith([track("t2", "Dancing On My Own")]);
  await userEvent.click(screen.getByRole("button", { name: "Leave out: Honey" }));
  await expect.poll(() => screen.queryByRole("link", { name: "Honey" })).toBeNull();
  const next = screen.getByRole("button", { name: "Leave out: Dancing On My Own" });
  expect(next).toHaveFocus();

  answerActWith([]);
  await userEvent.click(next);

  await expect.poll(() => screen.queryByRole("link", { name: "Dancing On My Own" })).toBeNull();
  expect(screen.getByRole("heading", { name: "Robyn" })).toHaveFocus();
});

it("takes a change back", async () => {
  answerActWith([track("t2", "Dancing On My Own")]);
  await openPage(`/jobs/${JOB_ID}`);
  await userEvent.click(await screen.findByRole("button", { name: /Not the right one.*Robyn/ }));
  await userEvent.click(screen.getByRole("button", { name: "Leave out: Honey" }));

  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));

  await expect
    .poll(() => gateway.callsOf(ACT).map(({ body }) => body))
    .toEqual([{ tracks: ["t2"] }, { tracks: ["t1", "t2"] }]);
});

it("fetches Spotify’s player only when it is asked for", async () => {
  await openPage(`/jobs/${JOB_ID}`);
  const listen = await screen.findByRole("button", { name: "Listen here" });
  expect(document.querySelector("iframe")).toBeNull();

  await userEvent.click(listen);

  expect(screen.getByTitle(/Spotify’s player/)).toHaveAttribute(
    "src",
    "https://open.spotify.com/embed/playlist/abc",
  );
  expect(screen.getByTitle(/Spotify’s player/)).toHaveFocus();
});

it("offers to put a replaced playlist back", async () => {
  const undoUntil = new Date(2026, 6, 24).toISOString();
  job = { ...job, playlist: { ...job.playlist, mode: "replace", undoUntil } };
  gateway.on(`POST /api/jobs/${JOB_ID}/undo`, () =>
    json({ ...job, playlist: { ...job.playlist, undo: "done" } }, 202),
  );
  await openPage(`/jobs/${JOB_ID}`);
  expect(await screen.findByText("possible until July 24")).toBeVisible();

  await userEvent.click(screen.getByRole("button", { name: /Put the playlist back/ }));

  expect(await screen.findByText("The playlist is as it was before.")).toBeVisible();
});

it("shows acts that bring nothing with the reason", async () => {
  const lost = anAct({ position: 1, name: "Lost", state: "not_found", reason: "Nobody." });
  job = { ...job, acts: [ROBYN, lost] };
  await openPage(`/jobs/${JOB_ID}`);

  const row = (await screen.findByRole("heading", { name: "Lost" })).closest("li");
  expect(within(row ?? document.body).getByText("not found: Nobody.")).toBeVisible();
});

it("brings the line-up back to be written into the same playlist", async () => {
  gateway.on("POST /api/lineups/parse", () => json(aReading(["Robyn"])));
  gateway.on("GET /api/me/playlists", () =>
    json({ items: [{ id: "abc", name: "Roskilde" }], total: 1 }),
  );
  const orders = "POST /api/jobs";
  gateway.on(orders, () => json(aJob({}), 202));
  await openPage(`/jobs/${JOB_ID}`);

  await userEvent.click(await screen.findByRole("button", { name: "Update this playlist" }));
  await userEvent.click(await screen.findByRole("link", { name: "Go on" }));
  expect(await screen.findByRole("option", { name: "Roskilde" })).toBeVisible();
  await userEvent.click(await screen.findByRole("button", { name: "Make the playlist" }));

  await waitFor(() => {
    expect(gateway.callsOf(orders)[0]?.body).toMatchObject({
      playlist: { mode: "replace", existingId: "abc" },
    });
  });
});
