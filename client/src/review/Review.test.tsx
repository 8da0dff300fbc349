import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { Act, ActDecision, Candidate, Job } from "../api/types";
import { FakeGateway, json, problem } from "../test/fakeGateway";
import { openPage } from "../test/openPage";
import { aJob, anAct, JOB_ID } from "../test/samples";
import { foresee } from "./decisions";

const JOB = `GET /api/jobs/${JOB_ID}`;
const CONFIRM = `POST /api/jobs/${JOB_ID}/confirm`;
const decisionOf = (position: number) => `PUT /api/jobs/${JOB_ID}/acts/${position}`;

let gateway: FakeGateway;
let job: Job;

function aCandidate(id: string, name: string, part: Partial<Candidate> = {}): Candidate {
  const spotifyUrl = `https://spotify.test/${id}`;
  return {
    id,
    name,
    imageUrl: null,
    spotifyUrl,
    genres: [],
    knownTracks: [],
    confidence: 0.5,
    ...part,
  };
}

const GOOSE = anAct({
  position: 0,
  name: "Goose",
  original: "GOOSE",
  state: "unsure",
  candidates: [
    aCandidate("g1", "Goose", { genres: ["jam band"], knownTracks: ["Arcadia"] }),
    aCandidate("g2", "Goose", { genres: ["electronic"] }),
  ],
});
const LOST = anAct({ position: 1, name: "Patchwork", original: "Patchwork", state: "not_found" });
const CAM = anAct({
  position: 2,
  name: "CAM",
  original: "CAM",
  state: "unsure",
  candidates: [aCandidate("c1", "Cam"), aCandidate("c2", "CAM Girl")],
});
const SURE = anAct({
  position: 3,
  name: "Robyn",
  state: "matched",
  artist: { id: "r", name: "Robyn", imageUrl: null, spotifyUrl: "https://spotify.test/r" },
  tracks: [{ uri: "t:1", name: "Honey", spotifyUrl: "https://spotify.test/honey" }],
  alternatives: [{ uri: "t:2", name: "Missing U", spotifyUrl: "https://spotify.test/u" }],
});

beforeEach(() => {
  gateway = new FakeGateway();
  gateway.logIn("Anna");
  job = aJob({ state: "review", acts: [SURE, GOOSE, LOST, CAM].sort(byPosition) });
  gateway.on(JOB, () => json(job));
  [GOOSE, LOST, CAM, SURE].forEach((act) => {
    gateway.on(decisionOf(act.position), ({ body }) => {
      const decided = decide(act, body as ActDecision);
      job = { ...job, version: job.version + 1, acts: replaced(job.acts ?? [], decided) };
      return json(decided);
    });
  });
});

const byPosition = (one: Act, other: Act) => one.position - other.position;

function replaced(acts: readonly Act[], act: Act): Act[] {
  return acts.map((one) => (one.position === act.position ? act : one));
}

function decide(act: Act, decision: ActDecision): Act {
  if (decision.skip === false) {
    return act;
  }
  const { artistId, tracks } = decision;
  if (tracks !== undefined) {
    const all = [...(act.tracks ?? []), ...(act.alternatives ?? [])];
    return { ...act, tracks: tracks.flatMap((uri) => all.filter((track) => track.uri === uri)) };
  }
  return foresee(act, decision, artistId === undefined ? undefined : aCandidate(artistId, "Found"));
}

async function openReview() {
  await openPage(`/jobs/${JOB_ID}`);
  await screen.findByRole("heading", { name: "3 acts need you" });
}

function actOf(question: RegExp): HTMLElement {
  const act = screen.getByRole("heading", { name: question }).closest("li");
  if (act === null) {
    throw new Error("The question is not asked of an act.");
  }
  return act;
}

const decisions = (position: number) =>
  gateway.callsOf(decisionOf(position)).map(({ body }) => body);

describe("what is asked", () => {
  it("puts a question to each doubtful act, with what tells its candidates apart", async () => {
    await openReview();

    const goose = within(actOf(/2 artists called Goose\. Which one plays here/));
    expect(goose.getByRole("button", { name: /Goose.*jam band.*known for Arcadia/ })).toBeVisible();
    expect(goose.getByRole("button", { name: /electronic/ })).toBeVisible();
    expect(goose.getAllByRole("link", { name: "Goose on Spotify" })[0]).toHaveAttribute(
      "href",
      "https://spotify.test/g1",
    );
    expect(screen.getByRole("heading", { name: "Who is CAM?" })).toBeVisible();
    expect(screen.getByRole("heading", { name: "We did not find Patchwork." })).toBeVisible();
    expect(screen.getByText("0 of 3 decided")).toBeVisible();
    expect(document.title).toBe("Your turn: Roskilde");
  });
});

describe("by tap", () => {
  it("takes a candidate, and says so", async () => {
    await openReview();
    const goose = within(actOf(/Goose/));

    await userEvent.click(goose.getByRole("button", { name: /electronic/ }));

    expect(await screen.findByText("1 of 3 decided")).toBeVisible();
    expect(goose.getByRole("button", { name: /electronic.*taken/ })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    expect(decisions(0)).toEqual([{ artistId: "g2" }]);
  });

  it("leaves an act out and takes it back", async () => {
    await openReview();
    const lost = within(actOf(/Patchwork/));

    await userEvent.click(lost.getByRole("button", { name: /Leave out/ }));
    await userEvent.click(await lost.findByRole("button", { name: /Take it back/ }));

    expect(decisions(1)).toEqual([{ skip: true }, { skip: false }]);
    expect(await screen.findByText("0 of 3 decided")).toBeVisible();
  });

  it("takes somebody who was searched for", async () => {
    gateway.on("GET /api/artists", () => json({ items: [aCandidate("x", "The Patchwork")] }));
    await openReview();
    const lost = within(actOf(/Patchwork/));

    await userEvent.click(lost.getByRole("button", { name: /Look for another/ }));
    await userEvent.type(lost.getByLabelText(/Artist’s name/), "{Enter}");
    await userEvent.click(await lost.findByRole("button", { name: "The Patchwork" }));

    expect(await screen.findByText("1 of 3 decided")).toBeVisible();
    expect(decisions(1)).toEqual([{ artistId: "x" }]);
    expect(gateway.callsOf("GET /api/artists")[0]?.query.get("query")).toBe("Patchwork");
  });

  it("takes somebody whose link was pasted, and says what is wrong with a link that is not", async () => {
    gateway.on(decisionOf(1), () => problem(400, "unknown_artist", "Spotify does not know it."));
    await openReview();
    const lost = within(actOf(/Patchwork/));
    const link = "https://open.spotify.com/artist/0000000000000000000000";

    await userEvent.click(lost.getByRole("button", { name: /Look for another/ }));
    await userEvent.clear(lost.getByLabelText(/Artist’s name/));
    await userEvent.type(lost.getByLabelText(/Artist’s name/), `${link}{Enter}`);

    expect(await lost.findByText(/^Spotify knows no artist of this link/)).toBeVisible();
    expect(decisions(1)).toEqual([{ artistId: link }]);
    expect(screen.getByText("0 of 3 decided")).toBeVisible();
  });

  it("takes the first for all that are left", async () => {
    await openReview();

    await userEvent.click(screen.getByRole("button", { name: "Take the first for all 2 left" }));

    expect(await screen.findByText("2 of 3 decided")).toBeVisible();
    expect([decisions(0), decisions(2)]).toEqual([[{ artistId: "g1" }], [{ artistId: "c1" }]]);
  });

  it("takes a decision back", async () => {
    await openReview();
    await userEvent.click(within(actOf(/Goose/)).getByRole("button", { name: /electronic/ }));
    await screen.findByText("1 of 3 decided");

    await userEvent.click(screen.getByRole("button", { name: "Undo" }));

    expect(await screen.findByText("0 of 3 decided")).toBeVisible();
    expect(decisions(0)).toEqual([{ artistId: "g2" }, { reset: true }]);
  });
});

describe("by keyboard", () => {
  it("decides every act with single keys, one after the other", async () => {
    gateway.on(CONFIRM, () => json(aJob({ version: 99, state: "building" }), 202));
    await openReview();

    await userEvent.keyboard("2");
    expect(await screen.findByText("1 of 3 decided")).toBeVisible();
    await userEvent.keyboard("s");
    expect(await screen.findByText("2 of 3 decided")).toBeVisible();
    await userEvent.keyboard("1");
    expect(await screen.findByText("3 of 3 decided")).toBeVisible();
    expect(screen.getByRole("heading", { name: "Every act is decided" })).toBeVisible();
    await expect.poll(() => document.activeElement).toHaveTextContent("Make it now");

    await userEvent.keyboard("{Enter}");

    expect(await screen.findByText("Writing the playlist")).toBeVisible();
    expect([decisions(0), decisions(1), decisions(2)]).toEqual([
      [{ artistId: "g2" }],
      [{ skip: true }],
      [{ artistId: "c1" }],
    ]);
  });

  it("leads with the arrow keys from artist to artist, and takes the one at hand with Enter", async () => {
    await openReview();
    const goose = within(actOf(/Goose/));
    const [first, second] = goose.getAllByRole("button", { name: /Goose/ });

    await userEvent.keyboard("{ArrowRight}");
    expect(first).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}");
    expect(second).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}");
    expect(second).toHaveFocus();
    await userEvent.keyboard("{ArrowUp}");
    expect(first).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}{Enter}");

    expect(await screen.findByText("1 of 3 decided")).toBeVisible();
    expect(decisions(0)).toEqual([{ artistId: "g2" }]);
    expect(actOf(/Patchwork/)).toContainElement(document.activeElement as HTMLElement);
  });

  it("takes back with U", async () => {
    await openReview();
    await userEvent.keyboard("1");
    await screen.findByText("1 of 3 decided");

    await userEvent.keyboard("u");

    expect(await screen.findByText("0 of 3 decided")).toBeVisible();
  });

  it("leaves single keys alone when they are switched off, or something is being written", async () => {
    await openReview();
    const lost = within(actOf(/Patchwork/));
    await userEvent.click(lost.getByRole("button", { name: /Look for another/ }));
    await userEvent.type(lost.getByLabelText(/Artist’s name/), "1");

    await userEvent.click(screen.getByLabelText(/Number keys choose/));
    await userEvent.keyboard("1");

    expect(screen.getByText("0 of 3 decided")).toBeVisible();
  });
});

describe("the sure acts", () => {
  it("can be opened and their tracks left out or swapped", async () => {
    await openReview();
    await userEvent.click(screen.getByText("1 act is sure"));
    await userEvent.click(screen.getByRole("button", { name: /Not the right one.*Robyn/ }));

    await userEvent.selectOptions(screen.getByLabelText(/Swap “Honey”/), "Missing U");

    expect(await screen.findByRole("link", { name: "Missing U" })).toBeVisible();
    expect(decisions(3)).toEqual([{ tracks: ["t:2"] }]);
  });
});

describe("going on", () => {
  it("is possible with acts that are still open", async () => {
    gateway.on(CONFIRM, () => json(aJob({ version: 99, state: "building" }), 202));
    await openReview();

    await userEvent.click(screen.getByRole("button", { name: /I’ll fix the rest later/ }));

    expect(await screen.findByText("Writing the playlist")).toBeVisible();
  });

  it("says why it is refused", async () => {
    gateway.on(CONFIRM, () => problem(409, "nothing_chosen", "No act brings a track."));
    await openReview();

    await userEvent.click(screen.getByRole("button", { name: /I’ll fix the rest later/ }));

    expect(await screen.findByText(/^No act brings a track/)).toBeVisible();
  });
});
