import { beforeEach, expect, it, vi } from "vitest";
import { loadAnewAfterAnUpgrade } from "./newRelease";

const reload = vi.fn();

beforeEach(() => {
  reload.mockClear();
  sessionStorage.clear();
  vi.stubGlobal("location", { reload });
});

it("loads the page anew when the release that it belongs to is gone, and not again and again", () => {
  vi.useFakeTimers();
  loadAnewAfterAnUpgrade();

  dispatchEvent(new Event("vite:preloadError"));
  expect(reload).toHaveBeenCalledTimes(1);

  vi.advanceTimersByTime(30_000);
  dispatchEvent(new Event("vite:preloadError"));
  expect(reload).toHaveBeenCalledTimes(1);

  vi.advanceTimersByTime(120_000);
  dispatchEvent(new Event("vite:preloadError"));
  expect(reload).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
