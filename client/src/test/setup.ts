import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";
import { noteConnection } from "../api/connection";

// A machine that does other things besides may take longer than the usual second.
configure({ asyncUtilTimeout: 10_000 });

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
