import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { createQueryClient } from "../api/queryClient";
import { FakeGateway, json, problem } from "../test/fakeGateway";
import { openPage } from "../test/openPage";
import { aJob, JOB_ID } from "../test/samples";
import { forgetListener } from "./useSession";

let gateway: FakeGateway;

beforeEach(() => {
  gateway = new FakeGateway();
});

it.each([
  ["refused", /agree on Spotify’s page/],
  ["expired", /took too long/],
  ["not_on_list", /add your Spotify account/],
  ["owner_needs_premium", /needs an active Premium/],
  ["wrong_app_settings", /check its Spotify ID, secret and redirect address/],
  ["spotify_down", /in a few minutes/],
])("says what to do when the login ended with %s", async (code, sentence) => {
  await openPage(`/?login=${code}`);

  expect(await screen.findByText(sentence)).toBeVisible();
  expect(screen.getByRole("link", { name: "Log in again" })).toHaveAttribute("href", "/login");
});

it("comes back to where the listener was when a refused login is tried again", async () => {
  const press = async (name: string) => {
    const [link] = await screen.findAllByRole("link", { name });
    link?.addEventListener("click", (event) => {
      event.preventDefault();
    });
    await userEvent.click(link ?? document.body);
  };
  const before = await openPage("/account");
  await press("Log in with Spotify");
  before.unmount();
  const refused = await openPage("/?login=refused");
  await press("Log in again");
  refused.unmount();

  gateway.logIn("Anna");
  await openPage("/");

  expect(await screen.findByRole("heading", { name: "Your account" })).toBeVisible();
});

it("shows who is logged in already why a further permission was refused, before it leads back", async () => {
  gateway.logIn("Anna");
  sessionStorage.setItem("festival-player.return", "/playlists");

  await openPage("/?login=refused");

  expect(await screen.findByText("Anna")).toBeVisible();
  expect(screen.getByRole("link", { name: "Log in again" })).toBeVisible();
  expect(sessionStorage.getItem("festival-player.return")).toBe("/playlists");
});

it("says that a sandbox stands in for Spotify", async () => {
  gateway.on("GET /api/about", () => json({ sandbox: true }));

  await openPage();

  expect(await screen.findByText("Sandbox, not Spotify")).toBeVisible();
});

it("says nothing of a sandbox beside the real Spotify", async () => {
  await openPage();

  await screen.findByRole("link", { name: "Log in with Spotify" });
  expect(gateway.callsOf("GET /api/about")).toHaveLength(1);
  expect(screen.queryByText("Sandbox, not Spotify")).not.toBeInTheDocument();
});

it("logs out", async () => {
  gateway.logIn("Anna");
  gateway.on("POST /api/logout", () => new Response(null, { status: 204 }));
  await openPage();

  await userEvent.click(await screen.findByRole("button", { name: "Log out" }));

  expect(await screen.findByRole("link", { name: "Log in with Spotify" })).toBeVisible();
  expect(screen.queryByText("Anna")).not.toBeInTheDocument();
});

it("forgets what only the listener may see", () => {
  const queryClient = createQueryClient();
  queryClient.setQueryData(["jobs"], []);
  queryClient.setQueryData(["own-playlists", "1"], []);
  queryClient.setQueryData(["allowance", "1"], {});
  queryClient.setQueryData(["about"], {});

  forgetListener(queryClient);

  expect(
    queryClient
      .getQueryCache()
      .getAll()
      .map(({ queryKey }) => queryKey),
  ).toEqual([["about"]]);
});

it("notices that the session is gone", async () => {
  gateway.logIn("Anna");
  gateway.on(`GET /api/jobs/${JOB_ID}`, () => problem(401, "not_logged_in", "Log in first."));
  await openPage(`/jobs/${JOB_ID}`);

  expect(await screen.findByText(/Your login has run out.*come back to this page/)).toBeVisible();
  expect(screen.queryByText("Anna")).not.toBeInTheDocument();
});

it("notices that the session is gone when something is to be done, and leads back here", async () => {
  gateway.logIn("Anna");
  gateway.on(`GET /api/jobs/${JOB_ID}`, () => json(aJob({})));
  gateway.on(`POST /api/jobs/${JOB_ID}/cancel`, () => problem(401, "not_logged_in", "Log in."));
  const { container } = await openPage(`/jobs/${JOB_ID}`);
  expect(await screen.findByText("Anna")).toBeVisible();

  await userEvent.click(await screen.findByRole("button", { name: "Cancel" }));

  const notice = await screen.findByRole("alert");
  expect(notice).toHaveTextContent(/Your login has run out.*come back to this page/);
  expect(screen.queryByText("Anna")).toBeNull();
  const link = within(notice).getByRole("link", { name: "Log in with Spotify" });
  container.addEventListener("click", (event) => {
    event.preventDefault();
  });
  await userEvent.click(link);
  expect(sessionStorage.getItem("festival-player.return")).toBe(`/jobs/${JOB_ID}`);
});

it("shows who is logged in once the connection is there, when it was opened offline", async () => {
  vi.useFakeTimers();
  gateway.logIn("Anna");
  gateway.isReachable = false;
  await openPage();
  await act(() => vi.advanceTimersByTimeAsync(100));
  expect(screen.getByText("Offline, trying again.")).toBeVisible();

  gateway.isReachable = true;
  await act(() => vi.advanceTimersByTimeAsync(4000));

  expect(screen.queryByText("Offline, trying again.")).not.toBeInTheDocument();
  expect(screen.getByText("Anna")).toBeVisible();
});

it("fetches the CSRF cookie before the first write when it is missing", async () => {
  document.cookie = "XSRF-TOKEN=; expires=Thu, 01 Jan 1970 00:00:00 GMT";
  gateway.logIn("Anna");
  gateway.on("GET /api/health", () => {
    document.cookie = "XSRF-TOKEN=fresh";
    return Response.json({ status: "ok" });
  });
  gateway.on("POST /api/logout", () => new Response(null, { status: 204 }));
  await openPage();

  await userEvent.click(await screen.findByRole("button", { name: "Log out" }));
  await screen.findByRole("link", { name: "Log in with Spotify" });

  expect(gateway.callsOf("POST /api/logout")[0]?.headers.get("X-XSRF-TOKEN")).toBe("fresh");
});
