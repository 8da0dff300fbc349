import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { FakeGateway, json, problem } from "../test/fakeGateway";
import { openPage } from "../test/openPage";
import { aJob, anAllowance, aReading, JOB_ID } from "../test/samples";

let gateway: FakeGateway;

beforeEach(() => {
  gateway = new FakeGateway();
  gateway.on("POST /api/lineups/parse", () => json(aReading(["Robyn"])));
});

async function writeDraft() {
  await userEvent.type(await screen.findByLabelText(/Line-up/), "Robyn");
  await userEvent.type(screen.getByLabelText("Name of the playlist"), "Roskilde");
}

describe("the reading", () => {
  it("shows the acts as a bill, the warnings at their lines and the price in words", async () => {
    const warnings = [{ line: 3, message: "“Robyn” is on the bill twice and was taken once." }];
    const estimate = { spotifyCalls: 9, ms: 42_000 };
    gateway.on("POST /api/lineups/parse", () =>
      json(aReading(["Robyn", "Björk"], { warnings, estimate })),
    );
    openPage();

    await userEvent.type(screen.getByLabelText(/Line-up/), "Robyn{Enter}Björk{Enter}Robyn");

    const bill = await screen.findByRole("list", { name: "The bill" });
    expect(
      within(bill)
        .getAllByRole("listitem")
        .map((act) => act.textContent),
    ).toEqual(["Robyn", "Björk"]);
    expect(screen.getByText(/^Line 3: “Robyn” is on the bill twice/)).toBeVisible();
    expect(screen.getByText("2 acts").parentElement).toHaveTextContent(
      "2 acts · takes about 45 seconds and 9 questions to Spotify at most",
    );
  });

  it("waits for a pause in typing before it asks", async () => {
    openPage();

    await userEvent.type(screen.getByLabelText(/Line-up/), "Robyn");
    await screen.findByRole("list", { name: "The bill" });

    expect(gateway.callsOf("POST /api/lineups/parse").map((call) => call.body)).toEqual([
      { text: "Robyn" },
    ]);
  });

  it("says in a sentence why it cannot be read", async () => {
    const sentence = "The line-up is longer than 64 KiB. Paste the names only, or split it in two.";
    gateway.on("POST /api/lineups/parse", () => problem(413, "too_large", sentence));
    openPage();

    await userEvent.type(screen.getByLabelText(/Line-up/), "Robyn");

    expect(await screen.findByText(sentence)).toBeVisible();
  });
});

describe("the allowance", () => {
  beforeEach(() => {
    gateway.logIn("Anna");
  });

  it("is named when the line-up needs more of it than is left", async () => {
    const quota = { usedLast24h: 410, limit: 500, until: new Date().toISOString() };
    const estimate = { spotifyCalls: 150, ms: 42_000 };
    gateway.on("GET /api/allowance", () => json(anAllowance({ quota })));
    gateway.on("POST /api/lineups/parse", () => json(aReading(["Robyn"], { estimate })));
    openPage();

    await writeDraft();

    expect(
      await screen.findByText(/needs about 150 questions to Spotify; 90 are left until/),
    ).toBeVisible();
  });

  it("says until when Spotify answers nothing, and that an order goes on by itself", async () => {
    const waiting = { reason: "quota", until: new Date().toISOString() };
    gateway.on("GET /api/allowance", () => json(anAllowance({ waiting })));
    openPage();

    await writeDraft();

    expect(
      await screen.findByText(/^Spotify answers nothing until .* by itself then\.$/),
    ).toBeVisible();
  });

  it("is not spoken of while there is enough", async () => {
    openPage();

    await writeDraft();
    await screen.findByRole("list", { name: "The bill" });

    expect(screen.queryByText(/left until|answers nothing/)).toBeNull();
  });
});

describe("the draft", () => {
  it("survives the way to Spotify’s login and back", async () => {
    const before = openPage();
    await writeDraft();
    expect(screen.getByRole("link", { name: "Log in with Spotify and go on" })).toHaveAttribute(
      "href",
      "/login",
    );
    before.unmount();

    gateway.logIn("Anna");
    openPage();

    expect(await screen.findByText("Anna")).toBeVisible();
    expect(screen.getByLabelText(/Line-up/)).toHaveValue("Robyn");
    expect(screen.getByLabelText("Name of the playlist")).toHaveValue("Roskilde");
    expect(screen.getByRole("button", { name: "Make the playlist" })).toBeEnabled();
  });

  it("is gone once its playlist is ordered", async () => {
    gateway.logIn("Anna");
    gateway.on("POST /api/jobs", () => json(aJob({}), 202));
    gateway.on(`GET /api/jobs/${JOB_ID}`, () => json(aJob({})));
    openPage();
    await writeDraft();
    await userEvent.click(screen.getByRole("button", { name: "Make the playlist" }));

    await userEvent.click(await screen.findByRole("link", { name: "Another line-up" }));

    expect(screen.getByLabelText(/Line-up/)).toHaveValue("");
  });
});

describe("the order", () => {
  beforeEach(() => {
    gateway.logIn("Anna");
  });

  it("asks for what was typed, carries the CSRF token, and leads to the job’s own address", async () => {
    gateway.on("POST /api/jobs", () => json(aJob({}), 202));
    gateway.on(`GET /api/jobs/${JOB_ID}`, () => json(aJob({})));
    openPage();
    await writeDraft();

    await userEvent.click(screen.getByRole("button", { name: "Make the playlist" }));

    expect(await screen.findByRole("heading", { name: "Roskilde" })).toBeVisible();
    expect(location.search).toBe(`?job=${JOB_ID}`);
    const [order] = gateway.callsOf("POST /api/jobs");
    expect(order?.headers.get("X-XSRF-TOKEN")).toBe("token-from-cookie");
    expect(order?.body).toEqual({
      lineup: { text: "Robyn" },
      playlist: { name: "Roskilde" },
      options: { tracksPerArtist: 3 },
    });
  });

  it("is the same order when it is pressed again after a lost answer", async () => {
    openPage();
    await writeDraft();
    gateway.isReachable = false;
    await userEvent.click(screen.getByRole("button", { name: "Make the playlist" }));
    expect(await screen.findByText(/Press again when it is back/)).toBeVisible();

    gateway.isReachable = true;
    gateway.on("POST /api/jobs", () => json(aJob({}), 202));
    await userEvent.click(screen.getByRole("button", { name: "Make the playlist" }));
    await screen.findByRole("heading", { name: "Roskilde" });

    const keys = gateway
      .callsOf("POST /api/jobs")
      .map((call) => call.headers.get("Idempotency-Key"));
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it("shows the gateway’s sentence when it is refused", async () => {
    const sentence = "You have 20 playlists under way. Wait until one is finished.";
    gateway.on("POST /api/jobs", () => problem(429, "too_many", sentence));
    openPage();
    await writeDraft();

    await userEvent.click(screen.getByRole("button", { name: "Make the playlist" }));

    expect(await screen.findByText(sentence)).toBeVisible();
  });
});
