import { expect, it } from "vitest";
import { aJob, anAct } from "../test/samples";
import { merge } from "./merge";

const known = aJob({
  version: 5,
  acts: [
    anAct({ position: 0, name: "Sigur Rós" }),
    anAct({ position: 1, name: "Bicep x Hammer" }),
    anAct({ position: 2, name: "Múm" }),
  ],
});

function names(job: ReturnType<typeof merge>) {
  return job.acts?.map((act) => act.name);
}

it("puts what changed in its place", () => {
  const answer = aJob({ version: 6, acts: [anAct({ position: 2, name: "múm" })] });

  expect(names(merge(known, answer))).toEqual(["Sigur Rós", "Bicep x Hammer", "múm"]);
});

it("lets the bill grow when the names of a joint billing take its place", () => {
  const answer = aJob({
    version: 6,
    acts: [
      anAct({ position: 1, name: "Bicep" }),
      anAct({ position: 2, name: "Hammer" }),
      anAct({ position: 3, name: "Múm" }),
    ],
  });

  expect(names(merge(known, answer))).toEqual(["Sigur Rós", "Bicep", "Hammer", "Múm"]);
});

it("keeps what is newer than an answer that was on its way", () => {
  expect(merge(known, aJob({ version: 4 }))).toBe(known);
});
