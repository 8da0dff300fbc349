import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { FakeGateway, json, problem } from "../test/fakeGateway";
import { openPage } from "../test/openPage";
import { aReading } from "../test/samples";

let gateway: FakeGateway;

beforeEach(() => {
  gateway = new FakeGateway();
  gateway.on("POST /api/lineups/parse", () => json(aReading(["Robyn"])));
});

describe("the reading", () => {
  it("shows the acts as a bill, the warnings at their lines and the price in words", async () => {
    const warnings = [{ line: 3, message: "", code: "twice", details: { text: "Robyn" } }];
    const estimate = { spotifyCalls: 9, ms: 42_000 };
    gateway.on("POST /api/lineups/parse", () =>
      json(aReading(["Robyn", "Björk"], { warnings, estimate })),
    );
    await openPage();

    await userEvent.type(screen.getByLabelText(/Line-up/), "Robyn{Enter}Björk{Enter}Robyn");

    const bill = await screen.findByRole("list", { name: "The bill" });
    expect(
      within(bill)
        .getAllByRole("listitem")
        .map((act) => act.textContent),
    ).toEqual(["Robyn", "Björk"]);
    expect(screen.getByText(/^Line 3: “Robyn” is on the bill twice/)).toBeVisible();
    expect(screen.getByText("2 acts").parentElement).toHaveTextContent(
      "2 acts · takes about 45 seconds and 9 questions to Spotify at most",
    );
  });

  it("names the days and stages, and with each act what came off its line", async () => {
    const reading = aReading(["Robyn", "DJ Koze", "فيروز"], { days: ["Friday", "Saturday"] });
    const read = [
      { day: "Friday", stage: "Arena", note: null },
      { day: "Saturday", stage: "Orange, Arena", note: "DJ set" },
      { day: "Saturday", stage: null, note: null },
    ];
    const acts = reading.acts.map((act, place) => ({ ...act, ...read[place] }));
    gateway.on("POST /api/lineups/parse", () => json({ ...reading, acts }));
    await openPage();
    await userEvent.type(screen.getByLabelText(/Line-up/), "Robyn");

    expect(await screen.findByText("Days: Friday, Saturday")).toBeVisible();
    expect(screen.getByText("Stages: Arena, Orange")).toBeVisible();
    const koze = screen.getByText("DJ Koze").closest("li");
    expect(within(koze ?? document.body).getByText("DJ set")).toBeVisible();
    expect(screen.getByText("فيروز")).toHaveAttribute("dir", "auto");
  });

  it("is busy while it is awaited, and does not call the box empty then", async () => {
    await openPage();
    const reading = screen.getByRole("region", { name: "How we read it" });
    expect(reading).toHaveTextContent("Your bill is printed here");
    expect(reading).toHaveAttribute("aria-busy", "false");

    await userEvent.type(screen.getByLabelText(/Line-up/), "Robyn");
    expect(reading).not.toHaveTextContent("Your bill is printed here");
    expect(reading).toHaveAttribute("aria-busy", "true");

    await screen.findByRole("list", { name: "The bill" });
    expect(reading).toHaveAttribute("aria-busy", "false");
  });

  it("waits for a pause in typing before it asks", async () => {
    await openPage();

    await userEvent.type(screen.getByLabelText(/Line-up/), "Robyn");
    await screen.findByRole("list", { name: "The bill" });

    expect(gateway.callsOf("POST /api/lineups/parse").map((call) => call.body)).toEqual([
      { text: "Robyn" },
    ]);
  });

  it("splits a billing of several at a press, and puts it together again", async () => {
    const joint = { ...aReading(["A$AP x Robyn"]), days: [] };
    gateway.on("POST /api/lineups/parse", ({ body }) =>
      json({
        ...joint,
        acts: joint.acts.map((act) => ({
          ...act,
          parts: JSON.stringify(body).includes(" x ") ? ["A$AP", "Robyn"] : [],
        })),
      }),
    );
    await openPage();
    const box = screen.getByLabelText(/Line-up/);
    await userEvent.type(box, "Björk{Enter}A$AP x Robyn (live)");

    await userEvent.click(await screen.findByRole("button", { name: "Split “A$AP x Robyn”" }));
    expect(box).toHaveValue("Björk\nA$AP\nRobyn (live)");
    await userEvent.click(screen.getByRole("button", { name: /^Keep “A\$AP x Robyn”/ }));

    expect(box).toHaveValue("Björk\nA$AP x Robyn (live)");
  });

  it("keeps together at a press what was read as several acts, and takes it apart again", async () => {
    const line = "Robyn b2b Björk";
    gateway.on("POST /api/lineups/parse", ({ body }) =>
      json(
        JSON.stringify(body).includes('"whole"')
          ? aReading([line])
          : aReading(["Robyn", "Björk"], {
              splits: [{ line: 1, text: line, acts: ["Robyn", "Björk"] }],
            }),
      ),
    );
    await openPage();
    await userEvent.type(screen.getByLabelText(/Line-up/), line);
    expect(await screen.findByText(/Line 1 is read as Robyn and Björk\./)).toBeVisible();

    await userEvent.click(screen.getByRole("button", { name: `Keep “${line}” as one act` }));
    expect(screen.getByText(/is kept as one act/)).toBeVisible();
    expect(screen.getByRole("button", { name: `Split “${line}”` })).toHaveFocus();
    expect(await screen.findByText("1 act")).toBeVisible();
    expect(gateway.callsOf("POST /api/lineups/parse").at(-1)?.body).toEqual({
      text: line,
      whole: [line],
    });
    await userEvent.click(screen.getByRole("button", { name: `Split “${line}”` }));

    expect(await screen.findByText("2 acts")).toBeVisible();
  });

  it("lets headliners be marked, prints them large and remembers them", async () => {
    gateway.on("POST /api/lineups/parse", () => json(aReading(["Robyn", "Björk", "Low", "Can"])));
    const before = await openPage();
    await userEvent.type(screen.getByLabelText(/Line-up/), "Robyn");

    await userEvent.click(await screen.findByRole("button", { name: "Mark the headliners" }));
    await userEvent.click(screen.getByRole("button", { name: "Can" }));

    expect(screen.getByRole("button", { name: "Can" })).toHaveAttribute("aria-pressed", "true");
    expect(screen.getByText("1 headliner marked")).toBeVisible();
    before.unmount();
    await openPage();
    const large = (await screen.findAllByRole("listitem")).filter(
      (act) => act.dataset.rank === "1",
    );
    expect(large.map((act) => act.textContent)).toEqual(["Canheadliner"]);
  });

  it("says in a sentence why it cannot be read", async () => {
    const sentence = "The line-up is longer than 64 KiB. Paste the names only, or split it in two.";
    gateway.on("POST /api/lineups/parse", () => problem(413, "too_large", sentence));
    await openPage();

    await userEvent.type(screen.getByLabelText(/Line-up/), "Robyn");

    expect(await screen.findByText(sentence)).toBeVisible();
  });
});

describe("the box", () => {
  it("keeps its text over a reload, and leads on only when there is some", async () => {
    const before = await openPage();
    expect(screen.queryByRole("link", { name: "Go on" })).toBeNull();
    await userEvent.type(screen.getByLabelText(/Line-up/), "Robyn");
    before.unmount();

    await openPage();

    expect(screen.getByLabelText(/Line-up/)).toHaveValue("Robyn");
    expect(screen.getByRole("link", { name: "Go on" })).toHaveAttribute("href", "/options");
  });

  it("takes the text of a chosen file", async () => {
    const { container } = await openPage();
    const file = new File(["Robyn\nBjörk"], "bill.txt", { type: "text/plain" });

    await userEvent.upload(fileInput(container), file);

    await expect.poll(() => screen.getByLabelText(/Line-up/)).toHaveValue("Robyn\nBjörk");
  });

  it.each([
    ["bill.txt", Uint8Array.from("Sigur R\u00f3s\nBj\u00f6rk", (letter) => letter.charCodeAt(0))],
    ["bill.csv", new TextEncoder().encode("Sigur Rós\nBjörk")],
  ])("takes the text of %s that is dropped on it", async (name, bytes) => {
    await openPage();

    const box = screen.getByLabelText(/Line-up/);
    fireEvent.drop(box, { dataTransfer: { files: [new File([bytes], name)] } });

    await expect.poll(() => box).toHaveValue("Sigur Rós\nBjörk");
  });

  it("says what to do with a file that is no text", async () => {
    const { container } = await openPage();

    await userEvent.upload(fileInput(container), new File(["\u0000\u0001"], "bill.txt"));

    expect(await screen.findByText(/The file holds no text/)).toBeVisible();
  });
});

describe("artists one by one", () => {
  const robyn = {
    id: "r",
    name: "Robyn",
    imageUrl: null,
    spotifyUrl: "https://spotify.test/robyn",
    genres: [],
    knownTracks: ["Honey"],
    confidence: 1,
  };

  beforeEach(() => {
    gateway.logIn("Anna");
  });

  it("adds one with the link that says who is meant", async () => {
    gateway.on("GET /api/artists", () => json({ items: [robyn] }));
    await openPage();
    await userEvent.click(await screen.findByText("Add artists one by one"));
    await userEvent.type(screen.getByLabelText("Artist"), "Robyn{Enter}");

    expect(await screen.findByRole("link", { name: "Robyn on Spotify" })).toHaveAttribute(
      "href",
      "https://spotify.test/robyn",
    );
    expect(screen.getByRole("button", { name: "Add Robyn" })).toHaveAccessibleDescription("Honey");
    await userEvent.click(screen.getByRole("button", { name: "Add Robyn" }));

    expect(screen.getByLabelText(/Line-up/)).toHaveValue("Robyn https://open.spotify.com/artist/r");
  });

  it("says where somebody was searched for that the session is gone", async () => {
    gateway.on("GET /api/artists", () => problem(401, "not_logged_in", "Log in."));
    await openPage();
    await userEvent.click(await screen.findByText("Add artists one by one"));
    await userEvent.type(screen.getByLabelText("Artist"), "Robyn{Enter}");

    expect(await screen.findByText(/Your login has run out/)).toBeVisible();
    expect(screen.queryByText("Anna")).toBeNull();
  });

  it("adds all of the listener’s top artists below what is there", async () => {
    const bjork = { ...robyn, id: "b", name: "Björk" };
    gateway.on("GET /api/me/top-artists", () => json({ items: [robyn, bjork] }));
    await openPage();
    await userEvent.type(screen.getByLabelText(/Line-up/), "Low");
    await userEvent.click(await screen.findByText("Add artists one by one"));

    await userEvent.click(screen.getByRole("button", { name: "Add my top artists" }));

    await expect
      .poll(() => screen.getByLabelText(/Line-up/))
      .toHaveValue(
        "Low\nRobyn https://open.spotify.com/artist/r\nBjörk https://open.spotify.com/artist/b",
      );
  });

  it("asks for the permission to see top artists only when they are wanted", async () => {
    gateway.on("GET /api/me/top-artists", () => problem(403, "scope_missing", "Allow it first."));
    await openPage();
    await userEvent.click(await screen.findByText("Add artists one by one"));

    await userEvent.click(screen.getByRole("button", { name: "Add my top artists" }));

    expect(await screen.findByRole("link", { name: /Spotify asks you first/ })).toHaveAttribute(
      "href",
      "/login?for=top",
    );
  });
});

function fileInput(container: HTMLElement): HTMLInputElement {
  const input = container.querySelector<HTMLInputElement>("input[type=file]");
  if (input === null) {
    throw new Error("There is no way to choose a file.");
  }
  return input;
}
