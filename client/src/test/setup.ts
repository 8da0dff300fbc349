import "@testing-library/jest-dom/vitest";
import { cleanup } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";
import { noteConnection } from "../api/connection";

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, "", "/");
  document.cookie = "XSRF-TOKEN=token-from-cookie";
  noteConnection(false);
  vi.stubGlobal("scrollTo", () => undefined);
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});
