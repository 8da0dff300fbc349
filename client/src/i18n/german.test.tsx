import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { FakeGateway } from "../test/fakeGateway";
import { openPage } from "../test/openPage";

it("speaks the language that is chosen, and remembers it", async () => {
  new FakeGateway();
  await openPage();

  await userEvent.selectOptions(await screen.findByLabelText("Language"), "Deutsch");

  expect(await screen.findByRole("heading", { name: /Füg das Line-up/ })).toBeVisible();
  expect(document.documentElement.lang).toBe("de");
  expect(localStorage.getItem("festival-player.language")).toBe("de");
});
