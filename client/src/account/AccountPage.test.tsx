import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import { FakeGateway, json } from "../test/fakeGateway";
import { openPage } from "../test/openPage";

let gateway: FakeGateway;

beforeEach(() => {
  gateway = new FakeGateway();
});

it("asks for the login of those who have none", async () => {
  await openPage("/account");

  expect(await screen.findByText("Log in to see your account.")).toBeVisible();
});

it("says until when the login holds", async () => {
  gateway.logIn("Anna");
  const loginUntil = new Date(2026, 11, 24).toISOString();
  gateway.on("GET /api/me", () => json({ id: "1", displayName: "Anna", loginUntil }));
  await openPage("/account");

  expect(await screen.findByText(/holds until December 24/)).toBeVisible();
});

it("changes the country", async () => {
  gateway.logIn("Anna");
  gateway.on("PUT /api/me", () => json({ id: "1", displayName: "Anna", market: "DE" }));
  await openPage("/account");

  await userEvent.type(await screen.findByLabelText(/Country/), "de");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));

  expect(await screen.findByText("Saved.")).toBeVisible();
  expect(gateway.callsOf("PUT /api/me")[0]?.body).toEqual({ market: "DE" });
});

it("deletes everything, only after asking", async () => {
  gateway.logIn("Anna");
  gateway.on("DELETE /api/me", () => new Response(null, { status: 204 }));
  await openPage("/account");

  await userEvent.click(await screen.findByRole("button", { name: /delete everything/ }));
  expect(gateway.callsOf("DELETE /api/me")).toHaveLength(0);
  await userEvent.click(screen.getByRole("button", { name: "Yes, delete everything" }));

  expect(await screen.findByText(/Everything of yours is deleted here/)).toBeVisible();
  expect(screen.getByRole("link", { name: "Spotify’s page of apps" })).toHaveAttribute(
    "href",
    "https://www.spotify.com/account/apps/",
  );
  expect(screen.queryByText("Anna")).toBeNull();
});
