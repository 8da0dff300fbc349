import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { ConfirmButton } from "./ConfirmButton";

it("gives the focus back to the button that asked", async () => {
  render(
    <MantineProvider env="test">
      <ConfirmButton
        label="Delete"
        question="Sure?"
        choices={[{ label: "Yes", choose: () => undefined }]}
      />
    </MantineProvider>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Delete" }));
  expect(screen.getByRole("button", { name: "Yes" })).toHaveFocus();

  await userEvent.click(screen.getByRole("button", { name: "Never mind" }));

  expect(screen.getByRole("button", { name: "Delete" })).toHaveFocus();
});
