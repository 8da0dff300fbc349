import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { saveDraft, EMPTY_DRAFT } from "../lineup/draft";
import { changeChoices } from "./choices";
import { FakeGateway, json, problem } from "../test/fakeGateway";
import { openPage } from "../test/openPage";
import { aJob, anAllowance, aReading, JOB_ID } from "../test/samples";

const ORDERS = "POST /api/jobs";
let gateway: FakeGateway;

beforeEach(() => {
  gateway = new FakeGateway();
  gateway.on("POST /api/lineups/parse", () => json(aReading(["Robyn", "Björk"])));
  gateway.on(ORDERS, () => json(aJob({}), 202));
  gateway.on(`GET /api/jobs/${JOB_ID}`, () => json(aJob({})));
  saveDraft({ ...EMPTY_DRAFT, text: "Robyn\nBjörk", name: "Roskilde" });
});

async function make() {
  await userEvent.click(await screen.findByRole("button", { name: "Make the playlist" }));
}

describe("before the login", () => {
  it("asks for it last, says why, and keeps what was typed", async () => {
    const before = await openPage("/options");
    expect(
      await screen.findByRole("link", { name: "Log in with Spotify and go on" }),
    ).toHaveAttribute("href", "/login");
    expect(screen.getByText(/make and change playlists for you/)).toBeVisible();
    before.unmount();

    gateway.logIn("Anna");
    await openPage("/options");

    expect(await screen.findByText("Anna")).toBeVisible();
    expect(screen.getByLabelText("Name of the playlist")).toHaveValue("Roskilde");
    expect(screen.getByRole("button", { name: "Make the playlist" })).toBeEnabled();
  });

  it("comes back to the options after the login, which ends at the start", async () => {
    const before = await openPage("/options");
    const link = await screen.findByRole("link", { name: "Log in with Spotify and go on" });
    link.addEventListener("click", (event) => {
      event.preventDefault();
    });
    await userEvent.click(link);
    before.unmount();

    gateway.logIn("Anna");
    await openPage("/");

    expect(await screen.findByLabelText("Name of the playlist")).toHaveValue("Roskilde");
  });

  it("says that there is no line-up, and leads to where one is written", async () => {
    saveDraft(EMPTY_DRAFT);
    await openPage("/options");

    expect(await screen.findByText(/There is no line-up yet/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Change the line-up" })).toHaveAttribute("href", "/");
  });
});

describe("the price", () => {
  beforeEach(() => {
    gateway.logIn("Anna");
  });

  it("is shown in words", async () => {
    const estimate = { spotifyCalls: 9, ms: 42_000 };
    gateway.on("POST /api/lineups/parse", () => json(aReading(["Robyn", "Björk"], { estimate })));
    await openPage("/options");

    expect((await screen.findByText("2 acts")).parentElement).toHaveTextContent(
      "2 acts · takes about 45 seconds and 9 questions to Spotify at most",
    );
    expect(screen.queryByText(/left until|answers nothing/)).toBeNull();
  });

  it("names the allowance when the line-up needs more than is left", async () => {
    const quota = { usedLast24h: 410, limit: 500, until: new Date().toISOString() };
    const estimate = { spotifyCalls: 150, ms: 42_000 };
    gateway.on("GET /api/allowance", () => json(anAllowance({ quota })));
    gateway.on("POST /api/lineups/parse", () => json(aReading(["Robyn"], { estimate })));
    await openPage("/options");

    expect(
      await screen.findByText(/needs about 150 questions to Spotify; 90 are left until/),
    ).toBeVisible();
  });

  it("says until when Spotify answers nothing, and that an order goes on by itself", async () => {
    const waiting = { reason: "quota", until: new Date().toISOString() };
    gateway.on("GET /api/allowance", () => json(anAllowance({ waiting })));
    await openPage("/options");

    expect(
      await screen.findByText(/^Spotify answers nothing until .* by itself then\.$/),
    ).toBeVisible();
  });
});

describe("the order", () => {
  beforeEach(() => {
    gateway.logIn("Anna");
  });

  it("says only what differs from the defaults, carries the CSRF token, and leads to its job", async () => {
    await openPage("/options");
    await make();

    expect(await screen.findByRole("heading", { name: "Roskilde" })).toBeVisible();
    expect(location.pathname).toBe(`/jobs/${JOB_ID}`);
    const [order] = gateway.callsOf(ORDERS);
    expect(order?.headers.get("X-XSRF-TOKEN")).toBe("token-from-cookie");
    expect(order?.body).toEqual({
      lineup: { text: "Robyn\nBjörk" },
      playlist: { name: "Roskilde" },
      options: { tracksPerArtist: 3 },
      review: "when_unsure",
    });
  });

  it("has a name for the playlist until the listener types one", async () => {
    saveDraft({ ...EMPTY_DRAFT, text: "Robyn" });
    await openPage("/options");
    const field = await screen.findByLabelText("Name of the playlist");
    const today = new Date().toLocaleDateString("en", { day: "numeric", month: "long" });
    expect(field).toHaveValue(`Line-up, ${today}`);

    await userEvent.clear(field);
    expect(field).toHaveValue("");
    await userEvent.type(field, "Mine");
    await make();

    await screen.findByRole("heading", { name: "Roskilde" });
    expect(gateway.callsOf(ORDERS)[0]?.body).toMatchObject({ playlist: { name: "Mine" } });
  });

  it("orders under the name it proposes when the button is pressed at once", async () => {
    saveDraft({ ...EMPTY_DRAFT, text: "Robyn" });
    await openPage("/options");
    await make();

    await screen.findByRole("heading", { name: "Roskilde" });
    expect(gateway.callsOf(ORDERS)[0]?.body).toMatchObject({
      playlist: { name: expect.stringMatching(/^Line-up, \w+/) as string },
    });
  });

  it("says what was chosen, and remembers it for the next one", async () => {
    const before = await openPage("/options");
    await screen.findByText("2 acts");
    await userEvent.click(screen.getByLabelText("More of the headliners"));
    await userEvent.click(screen.getByText("More choices"));
    await userEvent.click(screen.getByLabelText("Shuffled"));
    await userEvent.click(screen.getByLabelText("Remixes"));
    await userEvent.type(screen.getByLabelText("At most this many tracks"), "50");
    await userEvent.click(screen.getByLabelText(/Show it on my Spotify profile/));
    await make();
    await screen.findByRole("heading", { name: "Roskilde" });

    expect(gateway.callsOf(ORDERS)[0]?.body).toEqual({
      lineup: { text: "Robyn\nBjörk" },
      playlist: { name: "Roskilde", public: true },
      options: {
        tracksPerArtist: 3,
        headliners: { count: 5, tracks: 6 },
        order: "shuffle",
        exclude: ["remix"],
        maxTracks: 50,
      },
      review: "when_unsure",
    });

    before.unmount();
    saveDraft({ ...EMPTY_DRAFT, text: "Robyn", name: "Another" });
    await openPage("/options");
    expect(await screen.findByLabelText("More of the headliners")).toBeChecked();
  });

  it("orders more of those who are marked, and names what is kept whole", async () => {
    saveDraft({
      ...EMPTY_DRAFT,
      text: "Robyn\nBjörk x Arca",
      name: "Roskilde",
      whole: ["Björk x Arca", "no longer there"],
      headliners: ["Robyn", "no longer there"],
    });
    await openPage("/options");

    await userEvent.click(await screen.findByLabelText("More of the headliners"));
    expect(screen.getByText("Headliners, as you marked them: Robyn")).toBeVisible();
    await make();
    await screen.findByRole("heading", { name: "Roskilde" });

    expect(gateway.callsOf(ORDERS)[0]?.body).toMatchObject({
      lineup: { text: "Robyn\nBjörk x Arca", whole: ["Björk x Arca"], headliners: ["Robyn"] },
      options: { tracksPerArtist: 3, headliners: { tracks: 6 } },
    });
  });

  it("says in the page’s words what is wrong with a field", async () => {
    const errors = [
      { field: "playlist.name", message: "", code: "too_long", details: { most: "100" } },
    ];
    const body = { status: 400, code: "invalid", detail: "", errors };
    const headers = { "Content-Type": "application/problem+json" };
    gateway.on(ORDERS, () => new Response(JSON.stringify(body), { status: 400, headers }));
    await openPage("/options");
    await make();

    expect(await screen.findByText("Name of the playlist: at most 100 letters.")).toBeVisible();
  });

  it("begins the next line-up with a new playlist, not with the one just written into", async () => {
    const mine = { id: "p1", name: "Mine", imageUrl: null, trackCount: 3, spotifyUrl: "x" };
    gateway.on("GET /api/me/playlists", () => json({ items: [mine], total: 1 }));
    changeChoices({ mode: "replace", existingId: "p1" });
    const before = await openPage("/options");
    await screen.findByRole("option", { name: "Mine" });
    await make();
    await screen.findByRole("heading", { name: "Roskilde" });

    before.unmount();
    saveDraft({ ...EMPTY_DRAFT, text: "Robyn", name: "Another" });
    await openPage("/options");

    expect(await screen.findByLabelText("A new playlist")).toBeChecked();
  });

  it("writes into one of the listener’s playlists", async () => {
    const mine = { id: "p1", name: "Mine", imageUrl: null, trackCount: 3, spotifyUrl: "x" };
    gateway.on("GET /api/me/playlists", () => json({ items: [mine], total: 1 }));
    await openPage("/options");

    await userEvent.click(await screen.findByLabelText(/At the end of one of mine/));
    await screen.findByRole("option", { name: "Mine" });
    await userEvent.selectOptions(screen.getByLabelText(/Which playlist/), "Mine");
    await make();
    await screen.findByRole("heading", { name: "Roskilde" });

    expect(gateway.callsOf(ORDERS)[0]?.body).toMatchObject({
      playlist: { mode: "append", existingId: "p1" },
    });
  });

  it("names no other playlist than the one that is shown when the one chosen before is gone", async () => {
    const mine = { id: "p1", name: "Mine", imageUrl: null, trackCount: 3, spotifyUrl: "x" };
    gateway.on("GET /api/me/playlists", () => json({ items: [mine], total: 1 }));
    changeChoices({ mode: "replace", existingId: "gone" });
    await openPage("/options");

    await screen.findByRole("option", { name: "Mine" });

    expect(screen.getByLabelText(/Which playlist/)).toHaveValue("");
    await make();
    expect(gateway.callsOf(ORDERS)).toEqual([]);
  });

  it("offers all of the listener’s playlists, however many", async () => {
    const all = Array.from({ length: 70 }, (_, number) => ({
      id: `p${String(number)}`,
      name: `Mine ${String(number)}`,
    }));
    gateway.on("GET /api/me/playlists", ({ query }) => {
      const offset = Number(query.get("offset"));
      return json({ items: all.slice(offset, offset + 50), total: all.length });
    });
    await openPage("/options");

    await userEvent.click(await screen.findByLabelText(/At the end of one of mine/));

    expect(await screen.findByRole("option", { name: "Mine 69" })).toBeInTheDocument();
  });

  it.each([
    [null, /up to 120 tracks, about 7 h 0 min if each lasts three and a half minutes/],
    [90, /up to 120 tracks, 1 h 30 min at most/],
    [600, /up to 120 tracks, about 7 h 0 min/],
  ])("says how long it becomes where %s minutes are the limit", async (maxMinutes, words) => {
    const names = Array.from({ length: 40 }, (_, number) => `Act ${String(number)}`);
    gateway.on("POST /api/lineups/parse", () => json(aReading(names)));
    changeChoices({ maxMinutes });
    await openPage("/options");

    expect(await screen.findByText(words)).toBeVisible();
  });

  it("counts the acts of the chosen days, and keeps the last of them", async () => {
    const days = ["Friday", "Saturday"];
    const reading = aReading(["Robyn", "Björk", "Low"], { days });
    const onDays = ["Friday", "Friday, Saturday", "Saturday"];
    const acts = reading.acts.map((act, index) => ({ ...act, day: onDays[index] ?? null }));
    gateway.on("POST /api/lineups/parse", () => json({ ...reading, acts }));
    await openPage("/options");
    expect(await screen.findByText("3 acts")).toBeVisible();

    await userEvent.click(screen.getByLabelText("Saturday"));
    expect(screen.getByText("2 acts").parentElement).toHaveTextContent("4 questions");
    expect(screen.getByText(/up to 6 tracks/)).toBeVisible();
    await userEvent.click(screen.getByLabelText("Friday"));

    expect(screen.getByLabelText("Friday")).toBeChecked();
    expect(screen.getByLabelText("Saturday")).not.toBeChecked();
    expect(screen.getByText("2 acts")).toBeVisible();
  });

  it("makes one playlist for each day, as one batch", async () => {
    const days = ["Friday", "Saturday"];
    gateway.on("POST /api/lineups/parse", () => json(aReading(["Robyn", "Björk"], { days })));
    await openPage("/options");

    await userEvent.click(await screen.findByLabelText("One playlist for each day"));
    await userEvent.click(screen.getByRole("button", { name: "Make the playlists" }));

    expect(await screen.findByRole("heading", { name: "Your playlists" })).toBeVisible();
    const orders = gateway.callsOf(ORDERS).map(({ body }) => body as { batch: string });
    expect(orders).toMatchObject([
      { lineup: { days: ["Friday"] }, playlist: { name: "Roskilde · Friday" } },
      { lineup: { days: ["Saturday"] }, playlist: { name: "Roskilde · Saturday" } },
    ]);
    expect(orders[0]?.batch).toMatch(/^[0-9a-f-]{36}$/);
    expect(orders[0]?.batch).toBe(orders[1]?.batch);
  });

  it("is the same order when it is pressed again after a lost answer", async () => {
    await openPage("/options");
    await screen.findByRole("button", { name: "Make the playlist" });
    gateway.isReachable = false;
    await make();
    expect(await screen.findByText(/Press again when it is back/)).toBeVisible();

    gateway.isReachable = true;
    await make();
    await screen.findByRole("heading", { name: "Roskilde" });

    const keys = gateway.callsOf(ORDERS).map((call) => call.headers.get("Idempotency-Key"));
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it("shows the gateway’s sentence when it is refused", async () => {
    const sentence = "You have 20 playlists under way. Wait until one is finished.";
    gateway.on(ORDERS, () => problem(429, "too_many", sentence));
    await openPage("/options");
    await make();

    expect(await screen.findByText(sentence)).toBeVisible();
  });

  it.each([
    ["reconnect_spotify", false, "/login"],
    ["scope_missing", true, "/login?for=liked"],
  ])("leads to the login when it is refused with %s", async (code, leaveOutLiked, address) => {
    gateway.on(ORDERS, () => problem(403, code, "Log in again."));
    changeChoices({ leaveOutLiked });
    await openPage("/options");
    await make();

    expect(await screen.findByRole("link", { name: "Log in with Spotify" })).toHaveAttribute(
      "href",
      address,
    );
  });

  it("asks for the permission to see liked songs only when these are to be left out", async () => {
    await openPage("/options");
    const leads = () => screen.queryByRole("link", { name: /whether we may see what you like/ });
    const box = await screen.findByLabelText("Tracks I have already liked");
    expect(leads()).toBeNull();

    fireEvent.click(box);

    expect(leads()).toHaveAttribute("href", "/login?for=liked");
  });

  it("empties the draft once it is ordered", async () => {
    await openPage("/options");
    await make();

    await userEvent.click(await screen.findByRole("link", { name: "Another line-up" }));

    expect(await screen.findByLabelText(/Line-up/)).toHaveValue("");
  });
});
