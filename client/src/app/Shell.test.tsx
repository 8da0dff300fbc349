import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { FakeGateway, json } from "../test/fakeGateway";
import { openPage } from "../test/openPage";
import { aJob, JOB_ID } from "../test/samples";

it.each(["/", "/options", `/jobs/${JOB_ID}`, "/playlists", "/account", "/nowhere"])(
  "shows on %s whose artists, pictures and tracks they are, with the way there",
  async (address) => {
    const gateway = new FakeGateway();
    gateway.logIn("Anna");
    gateway.on(`GET /api/jobs/${JOB_ID}`, () => json(aJob({})));
    await openPage(address);

    const foot = await screen.findByRole("contentinfo");
    const link = within(foot).getByRole("link", { name: "Spotify" });
    expect(link).toHaveAttribute("href", "https://open.spotify.com");
    expect(within(link).getByRole("img", { name: "Spotify" })).toBeVisible();
  },
);
