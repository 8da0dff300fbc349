import i18next from "i18next";
import { expect, it } from "vitest";

it("keeps a name written from the right apart from the sentence it stands in", () => {
  expect(i18next.t("review.questionMany", { count: 2, name: "فيروز" })).toBe(
    "We found 2 artists called \u2068فيروز\u2069. Which one plays here?",
  );
});

it("puts a name written from the left as it is", () => {
  expect(i18next.t("review.questionOne", { name: "Simon & Garfunkel <live>" })).toBe(
    "Is this Simon & Garfunkel <live>?",
  );
});
