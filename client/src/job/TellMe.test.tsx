import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Job } from "../api/types";
import { FakeGateway, json } from "../test/fakeGateway";
import { openPage } from "../test/openPage";
import { aJob, JOB_ID } from "../test/samples";

let gateway: FakeGateway;
let told: string[];

beforeEach(() => {
  vi.useFakeTimers();
  gateway = new FakeGateway();
  gateway.logIn("Anna");
  told = [];
});

afterEach(() => {
  Reflect.deleteProperty(navigator, "serviceWorker");
});

function haveNotifications(permission: NotificationPermission, answer = permission) {
  class Told {
    static readonly permission = permission;
    static requestPermission() {
      return Promise.resolve(answer);
    }
    constructor(
      readonly title: string,
      { body = "" }: NotificationOptions,
    ) {
      told.push(body);
    }
  }
  vi.stubGlobal("Notification", Told);
}

async function openJob() {
  answerJob({});
  await openPage(`/jobs/${JOB_ID}`);
  await pass(100);
}

function answerJob(part: Partial<Job>) {
  gateway.on(`GET /api/jobs/${JOB_ID}`, () => json(aJob(part)));
}

async function pass(ms: number) {
  await act(() => vi.advanceTimersByTimeAsync(ms));
}

function lookElsewhere() {
  vi.spyOn(document, "hidden", "get").mockReturnValue(true);
}

const offer = () => screen.queryByRole("button", { name: "Tell me when it is done" });

it.each([
  ["review", "“Roskilde” has questions for you."],
  ["succeeded", "Your playlist “Roskilde” is there."],
  ["failed", "“Roskilde” did not work."],
])("tells once, to those who look elsewhere, that the job is now %s", async (state, news) => {
  haveNotifications("default", "granted");
  await openJob();
  fireEvent.click(offer() ?? document.body);
  await pass(0);
  expect(screen.getByText("This browser tells you when it is done.")).toBeVisible();
  lookElsewhere();

  answerJob({ version: 2, state });
  await pass(60_000);

  expect(told).toEqual([news]);
});

it("tells through a worker where only a worker may", async () => {
  vi.stubGlobal(
    "Notification",
    Object.assign(
      function () {
        throw new TypeError("Illegal constructor");
      },
      { permission: "granted" },
    ),
  );
  const worker = {
    showNotification: (_: string, { body = "" }: NotificationOptions) => {
      told.push(body);
      return Promise.resolve();
    },
  };
  const register = vi.fn(() => Promise.resolve(worker));
  const serviceWorker = { register, ready: Promise.resolve(worker) };
  Object.defineProperty(navigator, "serviceWorker", { value: serviceWorker, configurable: true });
  await openJob();
  lookElsewhere();

  answerJob({ version: 2, state: "succeeded" });
  await pass(60_000);

  expect(register).toHaveBeenCalledWith("/notifier.js");
  expect(told).toEqual(["Your playlist “Roskilde” is there."]);
});

it("says nothing to those who have the page before them", async () => {
  haveNotifications("granted");
  await openJob();

  answerJob({ version: 2, state: "succeeded" });
  await pass(60_000);

  expect(screen.getByText("The playlist is there")).toBeVisible();
  expect(told).toEqual([]);
});

it("says nothing without the listener’s permission", async () => {
  haveNotifications("default", "denied");
  await openJob();
  fireEvent.click(offer() ?? document.body);
  await pass(0);
  expect(offer()).toBeNull();
  lookElsewhere();

  answerJob({ version: 2, state: "succeeded" });
  await pass(60_000);

  expect(document.title).toBe("Done: Roskilde");
  expect(told).toEqual([]);
});

it("offers nothing that the browser cannot do", async () => {
  await openJob();

  expect(screen.getByRole("heading", { name: "Roskilde" })).toBeVisible();
  expect(offer()).toBeNull();
});
