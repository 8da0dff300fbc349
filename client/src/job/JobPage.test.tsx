import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Job } from "../api/types";
import { FakeGateway, json, problem } from "../test/fakeGateway";
import { openPage } from "../test/openPage";
import { aJob, anAct, JOB_ID } from "../test/samples";

const JOB = `GET /api/jobs/${JOB_ID}`;
const PAGE = `/jobs/${JOB_ID}`;
const ROBYN = { id: "r", name: "Robyn", imageUrl: null, spotifyUrl: "https://spotify.test/robyn" };

let gateway: FakeGateway;

beforeEach(() => {
  gateway = new FakeGateway();
  gateway.logIn("Anna");
});

function answerJob(part: Partial<Job>) {
  gateway.on(JOB, () => json(aJob(part)));
}

function actIn(bill: HTMLElement, name: string) {
  return within(bill).getByText(name).closest("li");
}

describe("polling", () => {
  async function pass(ms: number) {
    await act(() => vi.advanceTimersByTimeAsync(ms));
  }

  it("asks again after the time that the gateway gave, for what changed since", async () => {
    vi.useFakeTimers();
    answerJob({ version: 7, pollAfterMs: 4000 });
    await openPage(PAGE);
    await pass(100);
    expect(gateway.callsOf(JOB)).toHaveLength(1);

    await pass(3800);
    expect(gateway.callsOf(JOB)).toHaveLength(1);

    await pass(200);
    expect(gateway.callsOf(JOB).map((call) => call.query.get("since"))).toEqual(["0", "7"]);
  });

  it("names what it has by the gateway’s tag, and keeps it when that is still so", async () => {
    vi.useFakeTimers();
    const tagged = { headers: { ETag: 'W/"7"' } };
    gateway.on(JOB, ({ headers }) =>
      headers.get("If-None-Match") === 'W/"7"'
        ? new Response(null, { status: 304, ...tagged })
        : Response.json(aJob({ version: 7 }), tagged),
    );
    await openPage(PAGE);
    await pass(100);

    await pass(2000);

    const sent = gateway.callsOf(JOB).map((call) => call.headers.get("If-None-Match"));
    expect(sent).toEqual([null, 'W/"7"', 'W/"7"']);
    expect(screen.getByText("Sigur Rós")).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("asks less often while nobody sees the tab, and still says in its title what is new", async () => {
    vi.useFakeTimers();
    answerJob({ pollAfterMs: 1000 });
    await openPage(PAGE);
    await pass(100);
    vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    await pass(1000);
    const asked = gateway.callsOf(JOB).length;
    answerJob({ version: 2, state: "succeeded" });

    await pass(14_000);
    expect(gateway.callsOf(JOB)).toHaveLength(asked);
    await pass(1000);

    expect(document.title).toBe("Done: Roskilde");
  });

  it("stops when the job has finished", async () => {
    vi.useFakeTimers();
    answerJob({ version: 1 });
    await openPage(PAGE);
    await pass(100);
    answerJob({ version: 2, state: "succeeded", pollAfterMs: 30_000 });
    await pass(1000);
    expect(screen.getByText("The playlist is there")).toBeVisible();

    const asked = gateway.callsOf(JOB).length;
    await pass(120_000);

    expect(gateway.callsOf(JOB)).toHaveLength(asked);
  });

  it("goes on while the playlist of a cancelled job is being removed", async () => {
    vi.useFakeTimers();
    const playlist = { ...aJob({}).playlist, removal: "pending" };
    answerJob({ state: "cancelled", playlist });
    await openPage(PAGE);
    await pass(100);
    expect(screen.getByText("The playlist is being taken out of Spotify.")).toBeVisible();

    answerJob({ version: 2, state: "cancelled", playlist: { ...playlist, removal: "done" } });
    await pass(1000);

    expect(screen.getByText("The playlist was taken out of Spotify.")).toBeVisible();
  });

  it("keeps what it knows of acts that did not change", async () => {
    vi.useFakeTimers();
    const acts = [anAct({ name: "Robyn" }), anAct({ position: 1, name: "Björk" })];
    answerJob({ acts });
    await openPage(PAGE);
    await pass(100);
    answerJob({ version: 2, acts: [anAct({ position: 1, name: "Björk", state: "matched" })] });
    await pass(1000);

    const bill = screen.getByRole("list", { name: "The bill" });
    expect(actIn(bill, "Robyn")).toHaveTextContent("not looked for yet");
    expect(actIn(bill, "Björk")).toHaveTextContent("found");
  });

  it("tries again while the gateway fails at first", async () => {
    vi.useFakeTimers();
    gateway.on(JOB, () => problem(503, "unavailable", "Not now."));
    await openPage(PAGE);
    await pass(100);
    expect(screen.getByText(/^We cannot answer at the moment/)).toBeVisible();
    expect(screen.getByText("Loading …")).toBeInTheDocument();

    answerJob({});
    await pass(3000);

    expect(screen.getByRole("heading", { name: "Roskilde" })).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("waits for the connection when it was opened without one", async () => {
    vi.useFakeTimers();
    answerJob({});
    gateway.isReachable = false;
    await openPage(PAGE);
    await pass(100);
    expect(screen.getByText("Loading …")).toBeInTheDocument();
    expect(screen.queryByText("This playlist’s page cannot be shown")).toBeNull();

    gateway.isReachable = true;
    await pass(4000);

    expect(screen.getByRole("heading", { name: "Roskilde" })).toBeVisible();
  });

  it("says that it is offline, tries again, and goes on by itself", async () => {
    vi.useFakeTimers();
    answerJob({});
    await openPage(PAGE);
    await pass(100);
    gateway.isReachable = false;
    await pass(1000);
    expect(screen.getByText("Offline, trying again.")).toBeVisible();
    expect(screen.getByRole("heading", { name: "Roskilde" })).toBeVisible();

    gateway.isReachable = true;
    answerJob({ version: 2, state: "succeeded" });
    await pass(4000);

    expect(screen.queryByText("Offline, trying again.")).not.toBeInTheDocument();
    expect(screen.getByText("The playlist is there")).toBeVisible();
  });
});

describe("progress", () => {
  it("counts acts while it looks for them", async () => {
    answerJob({ progress: { done: 112, total: 165 }, etaMs: 40_000 });
    await openPage(PAGE);

    expect(await screen.findByText("112 of 165 acts · about 40 seconds left")).toBeVisible();
  });

  it("counts tracks while it writes the playlist", async () => {
    answerJob({ state: "building", progress: { done: 300, total: 480 } });
    await openPage(PAGE);

    expect(await screen.findByText("300 of 480 tracks")).toBeVisible();
  });

  it("names what was doubtful and what was missing, with what it was taken for and why", async () => {
    const acts = [
      anAct({ name: "ROBYN (SE)", state: "unsure", artist: ROBYN }),
      anAct({
        position: 1,
        name: "Patchwork",
        state: "not_found",
        reason: "No artist of this name.",
      }),
    ];
    answerJob({ acts });
    await openPage(PAGE);

    const bill = await screen.findByRole("list", { name: "The bill" });
    expect(actIn(bill, "ROBYN (SE)")).toHaveTextContent("not sure, taken for Robyn");
    expect(actIn(bill, "Patchwork")).toHaveTextContent("not found: No artist of this name.");
    expect(screen.getByRole("heading", { name: "1 act we are not sure of" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Robyn" })).toHaveAttribute("href", ROBYN.spotifyUrl);
    expect(screen.getByRole("heading", { name: "1 act not found" })).toBeVisible();
    expect(screen.getByText("No artist of this name.")).toBeVisible();
  });

  it("says how many artists have the name in doubt", async () => {
    const robyn = { ...ROBYN, genres: [], knownTracks: [], confidence: 0.5 };
    const candidates = [robyn, { ...robyn, id: "r2" }, { ...robyn, id: "r3", name: "Robyn Hood" }];
    answerJob({ acts: [anAct({ name: "Robyn", state: "unsure", artist: ROBYN, candidates })] });
    await openPage(PAGE);

    const bill = await screen.findByRole("list", { name: "The bill" });
    expect(actIn(bill, "Robyn")).toHaveTextContent("not sure, one of 2 artists called Robyn");
    expect(screen.getByText(/^one of 2 artists called/)).toBeVisible();
  });

  it.each([
    ["rate_limit", /asks us to slow down.* go on at 0?9:40.*close this page/],
    ["quota", /allowance for today is used up.* go on at 0?9:40.*close this page/],
    ["spotify_down", /does not answer.* again at 0?9:40.*close this page/],
    ["retry", /not through yet.* again at 0?9:40.*close this page/],
    ["something_new", /^It goes on at 0?9:40.*close this page/],
  ])("says of a wait for %s what it is and until when", async (reason, words) => {
    answerJob({ waiting: { reason, until: new Date(2026, 5, 25, 9, 40).toISOString() } });
    await openPage(PAGE);

    expect(await screen.findByText(words)).toBeVisible();
  });

  it("lets each name run the way it is written", async () => {
    answerJob({ acts: [anAct({ name: "فيروز" })] });
    await openPage(PAGE);

    expect(await screen.findByText("فيروز")).toHaveAttribute("dir", "auto");
  });

  it("announces each quarter done and what it waits for, not each act", async () => {
    vi.useFakeTimers();
    const said = new Set<string>();
    const announced = () =>
      screen
        .getAllByRole("status")
        .map((region) => region.textContent)
        .join(" ");
    const quarter = () => /(A quarter|Half|Three quarters).*done\./.exec(announced())?.[0] ?? "";
    answerJob({ progress: { done: 0, total: 8 } });
    await openPage(PAGE);
    await act(() => vi.advanceTimersByTimeAsync(100));
    for (let done = 1; done <= 7; done += 1) {
      answerJob({ version: done + 1, progress: { done, total: 8 } });
      await act(() => vi.advanceTimersByTimeAsync(1000));
      said.add(quarter());
    }
    expect([...said]).toEqual([
      "",
      "A quarter is done.",
      "Half of it is done.",
      "Three quarters are done.",
    ]);

    const waiting = { reason: "spotify_down", until: new Date().toISOString() };
    answerJob({ version: 20, progress: { done: 7, total: 8 }, waiting });
    await act(() => vi.advanceTimersByTimeAsync(1000));

    expect(announced()).toMatch(/Spotify does not answer/);
  });

  it("shows every act’s state in words when viewed as a list", async () => {
    answerJob({});
    await openPage(PAGE);
    const view = await screen.findByRole("button", { name: "View as list" });

    await userEvent.click(view);

    expect(view).toHaveAttribute("aria-pressed", "true");
    expect(screen.getByRole("list", { name: "The bill" })).toHaveClass("bill-list");
  });
});

describe("cancelling", () => {
  const CANCEL = `POST /api/jobs/${JOB_ID}/cancel`;

  it("stops a job that has no playlist yet at once", async () => {
    answerJob({});
    gateway.on(CANCEL, () => json(aJob({ version: 2, state: "cancelled" }), 202));
    await openPage(PAGE);

    await userEvent.click(await screen.findByRole("button", { name: "Cancel" }));

    expect(await screen.findByText("Cancelled")).toBeVisible();
    expect(screen.getByText(/^No playlist was made\./)).toBeVisible();
    expect(screen.getByRole("button", { name: "Go on after all" })).toBeVisible();
    expect(gateway.callsOf(CANCEL)[0]?.headers.get("X-XSRF-TOKEN")).toBe("token-from-cookie");
  });

  it("brings the focus to what has come in the place of the button that was pressed", async () => {
    answerJob({});
    gateway.on(CANCEL, () => json(aJob({ version: 2, state: "cancelled" }), 202));
    await openPage(PAGE);

    await userEvent.click(await screen.findByRole("button", { name: "Cancel" }));

    await screen.findByText("Cancelled");
    expect(screen.getByRole("main")).toHaveFocus();
  });

  it("leaves the focus alone of whoever has pressed nothing on the page", async () => {
    const states: Job["state"][] = ["matching", "cancelled"];
    gateway.on(JOB, () => json(aJob({ state: states.shift() ?? "cancelled", pollAfterMs: 10 })));
    await openPage(PAGE);

    await screen.findByText("Cancelled");

    expect(document.body).toHaveFocus();
  });

  it("asks what becomes of a playlist that is already there", async () => {
    const playlist = { ...aJob({}).playlist, id: "p", url: "https://spotify.test/p" };
    answerJob({ state: "building", playlist });
    gateway.on(CANCEL, () => json(aJob({ version: 2, state: "cancelled", playlist }), 202));
    await openPage(PAGE);

    await userEvent.click(await screen.findByRole("button", { name: "Cancel" }));
    await userEvent.click(screen.getByRole("button", { name: "Keep it" }));

    expect(await screen.findByText("Cancelled")).toBeVisible();
    expect(screen.queryByText(/^No playlist was made\./)).toBeNull();
    expect(gateway.callsOf(CANCEL).map((call) => call.body)).toEqual([{ playlist: "keep" }]);
  });
});

describe("the end", () => {
  it("links the playlist and every track, in order", async () => {
    const tracks = ["Dancing On My Own", "Honey"].map((name) => {
      return { name, uri: `spotify:track:${name}`, spotifyUrl: `https://spotify.test/${name}` };
    });
    const playlist = {
      ...aJob({}).playlist,
      id: "p",
      url: "https://spotify.test/p",
      trackCount: 2,
    };
    const summary = { ...aJob({}).summary, matched: 1, tracks: 2 };
    const acts = [anAct({ name: "Robyn", state: "matched", artist: ROBYN, tracks })];
    answerJob({ state: "succeeded", playlist, summary, acts });
    await openPage(PAGE);

    expect(await screen.findByRole("link", { name: "Open in Spotify" })).toHaveAttribute(
      "href",
      "https://spotify.test/p",
    );
    expect(screen.getByText("2 tracks · 1 act found")).toBeVisible();
    const robyn = screen.getByRole("heading", { name: "Robyn" }).closest("li");
    const links = within(robyn ?? document.body).getAllByRole("link");
    expect(links.map((link) => link.textContent)).toEqual([
      "Robyn on Spotify",
      "Dancing On My Own",
      "Honey",
    ]);
  });

  it("says how many duplicates were dropped", async () => {
    const summary = { ...aJob({}).summary, matched: 2, tracks: 5, duplicatesDropped: 1 };
    answerJob({ state: "succeeded", summary });
    await openPage(PAGE);

    expect(await screen.findByText("5 tracks · 2 acts found · 1 duplicate left out")).toBeVisible();
  });

  it.each([
    [0, "Waiting for its turn, which is next"],
    [1, "Waiting for its turn, one is before it"],
    [7, "Waiting for its turn, 7 are before it"],
  ])("says with %i jobs before it: %s", async (queuePosition, words) => {
    answerJob({ state: "queued", queuePosition });
    await openPage(PAGE);

    expect(await screen.findByText(words)).toBeVisible();
  });

  it("says why it failed and lets a failure that can be helped be retried", async () => {
    const failure = { code: "worker_crashed", detail: "We stopped five times.", retryable: true };
    answerJob({ state: "failed", failure });
    gateway.on(`POST /api/jobs/${JOB_ID}/retry`, () =>
      json(aJob({ version: 2, state: "queued" }), 202),
    );
    await openPage(PAGE);
    expect(await screen.findByText(/^We stopped five times at the same place/)).toBeVisible();
    expect(document.title).toBe("Did not work: Roskilde");

    await userEvent.click(screen.getByRole("button", { name: "Retry" }));

    expect(await screen.findByText("Waiting for its turn")).toBeVisible();
  });

  it("leads to the login that allows what was taken back", async () => {
    const failure = { code: "scope_missing", detail: "Allow it.", retryable: true };
    const options = { ...aJob({}).options, leaveOutLiked: true };
    answerJob({ state: "failed", failure, options });
    await openPage(PAGE);

    expect(await screen.findByRole("link", { name: "Log in with Spotify" })).toHaveAttribute(
      "href",
      "/login?for=liked",
    );
  });

  it("offers no retry where it would not help", async () => {
    const failure = { code: "nothing_found", detail: "None of these acts.", retryable: false };
    answerJob({ state: "failed", failure });
    await openPage(PAGE);

    expect(await screen.findByText(/^There is no track to pick/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Retry" })).not.toBeInTheDocument();
  });

  it("brings the line-up back to be changed, each of its lines once", async () => {
    const acts = [
      anAct({ name: "Four Tet", original: "Four Tet b2b Skrillex" }),
      anAct({ position: 1, name: "Skrillex", original: "Four Tet b2b Skrillex" }),
      anAct({ position: 2, name: "Robyn", original: "ROBYN" }),
    ];
    answerJob({ state: "failed", acts });
    await openPage(PAGE);

    await userEvent.click(await screen.findByRole("button", { name: "This line-up again" }));

    expect(await screen.findByLabelText(/Line-up/)).toHaveValue("Four Tet b2b Skrillex\nROBYN");
  });

  it("offers a new one for a playlist that is no longer in Spotify", async () => {
    const failure = { code: "playlist_gone", detail: "It is gone.", retryable: true };
    answerJob({ state: "failed", failure, acts: [anAct({ original: "ROBYN" })] });
    await openPage(PAGE);

    expect(await screen.findByText(/^The playlist is no longer among yours/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Retry" })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "This line-up again" }));

    expect(await screen.findByLabelText(/Line-up/)).toHaveValue("ROBYN");
  });

  it("says what may have become of a job that is not there", async () => {
    gateway.on(JOB, () => problem(404, "not_found", "There is no such job."));
    await openPage(PAGE);

    expect(await screen.findByText(/^There is nothing here/)).toBeVisible();
    expect(screen.getByRole("heading", { level: 1 })).toBeVisible();
  });
});
