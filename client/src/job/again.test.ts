import { describe, expect, it } from "vitest";
import { aJob, anAct } from "../test/samples";
import { choicesOf, choicesToUpdate, draftOf, hasMadePlaylist } from "./again";

describe("a job’s line-up", () => {
  it("has each line once, and what was one act stays one", () => {
    const acts = [
      anAct({ name: "Four Tet", original: "Four Tet b2b Skrillex" }),
      anAct({ position: 1, name: "Skrillex", original: "Four Tet b2b Skrillex" }),
      anAct({ position: 2, name: "Earth, Wind & Fire", original: "Earth, Wind & Fire" }),
      anAct({ position: 3, name: "Robyn", original: "ROBYN" }),
    ];

    expect(draftOf(aJob({ acts }))).toMatchObject({
      text: "Four Tet b2b Skrillex\nEarth, Wind & Fire\nROBYN",
      name: "Roskilde",
      whole: ["Earth, Wind & Fire"],
      headliners: [],
    });
  });

  it("keeps the headliners that were marked, not those that were counted", () => {
    const acts = [anAct({ name: "Robyn", headliner: true }), anAct({ position: 1, name: "Low" })];
    const options = aJob({}).options;
    const marked = { ...options, headliners: { count: null, tracks: 6 } };
    const counted = { ...options, headliners: { count: 1, tracks: 6 } };

    expect(draftOf(aJob({ acts, options: marked })).headliners).toEqual(["Robyn"]);
    expect(draftOf(aJob({ acts, options: counted })).headliners).toEqual([]);
  });
});

describe("a job’s choices", () => {
  it("are what was ordered", () => {
    const options = {
      tracksPerArtist: 5,
      order: "shuffle",
      seed: 7,
      exclude: ["live", "remix"],
      headliners: { count: 4, tracks: 8 },
      maxTracks: 100,
      maxMinutes: null,
      leaveOutLiked: true,
    };

    expect(choicesOf(aJob({ options, review: "never" }))).toMatchObject({
      tracksPerArtist: 5,
      order: "shuffle",
      exclude: ["live", "remix"],
      isHeadlinerWeighted: true,
      headliners: 4,
      headlinerTracks: 8,
      maxTracks: 100,
      maxMinutes: null,
      leaveOutLiked: true,
      mode: "create",
      isReviewed: false,
    });
  });

  it("lead into the same playlist, unless that is gone", () => {
    const playlist = { ...aJob({}).playlist, mode: "append", id: "p1" };
    const failure = { code: "playlist_gone", detail: "", retryable: false };

    expect(choicesOf(aJob({ playlist }))).toMatchObject({ mode: "append", existingId: "p1" });
    expect(choicesOf(aJob({ playlist, failure }))).toMatchObject({
      mode: "create",
      existingId: null,
    });
  });
});

describe("an update", () => {
  const playlist = { ...aJob({}).playlist, id: "p1" };

  it("goes into the playlist that the job made, and leaves there what others put into it", () => {
    expect(choicesToUpdate(aJob({ playlist }))).toMatchObject({
      mode: "replace",
      existingId: "p1",
      keepOthers: true,
    });
  });

  it("is for a playlist that the job made and that is still there", () => {
    const gone = { code: "playlist_gone", detail: "", retryable: false };
    const state = "succeeded";

    expect(hasMadePlaylist(aJob({ state, playlist }))).toBe(true);
    expect(hasMadePlaylist(aJob({ state, playlist, failure: gone }))).toBe(false);
    expect(hasMadePlaylist(aJob({ state, playlist: { ...playlist, mode: "append" } }))).toBe(false);
    expect(hasMadePlaylist(aJob({ playlist }))).toBe(false);
  });
});
