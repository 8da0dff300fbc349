import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";
import { noteConnection } from "../api/connection";
import { speak, startTranslations } from "../i18n/i18n";

// A machine that does other things besides may take longer than the usual second.
configure({ asyncUtilTimeout: 10_000 });

// What jsdom lacks of a browser.
class NoResizes implements ResizeObserver {
  observe() {
    return undefined;
  }
  unobserve() {
    return undefined;
  }
  disconnect() {
    return undefined;
  }
}

const noMatch = (media: string): MediaQueryList =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  }) as MediaQueryList;

await startTranslations("en");

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, "", "/");
  document.cookie = "XSRF-TOKEN=token-from-cookie";
  noteConnection(false);
  vi.stubGlobal("scrollTo", () => undefined);
  Element.prototype.scrollIntoView = () => undefined;
  vi.stubGlobal("ResizeObserver", NoResizes);
  vi.stubGlobal("matchMedia", noMatch);
  await speak("en");
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});
