import { expect, it } from "vitest";
import { anAct } from "../test/samples";
import { inverseOf } from "./decisions";

const ROBYN = { id: "r", name: "Robyn", imageUrl: null, spotifyUrl: "https://spotify.test/robyn" };
const TRACK = { uri: "spotify:track:1", name: "Dancing", spotifyUrl: "https://spotify.test/1" };

it("makes an act that was in doubt undecided again", () => {
  const unsure = anAct({ state: "unsure" });

  expect(inverseOf(unsure, { artistId: "r" })).toEqual({ reset: true });
  expect(inverseOf(unsure, { skip: true })).toEqual({ reset: true });
  expect(inverseOf(anAct({ state: "not_found" }), { artistId: "r" })).toEqual({ reset: true });
});

it("takes again whom an act was before", () => {
  const matched = anAct({ state: "matched", artist: ROBYN });

  expect(inverseOf(matched, { artistId: "other" })).toEqual({ artistId: "r" });
  expect(inverseOf(matched, { skip: true })).toEqual({ skip: false });
});

it("leaves out again what was left out", () => {
  expect(inverseOf(anAct({ state: "skipped" }), { skip: false })).toEqual({ skip: true });
});

it("puts the tracks back as they were", () => {
  const matched = anAct({ state: "matched", artist: ROBYN, tracks: [TRACK] });

  expect(inverseOf(matched, { tracks: [] })).toEqual({ tracks: [TRACK.uri] });
});
