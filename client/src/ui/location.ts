import { useSyncExternalStore } from "react";

const MOVED = "festival-player:moved";

function watch(watcher: () => void): () => void {
  window.addEventListener("popstate", watcher);
  window.addEventListener(MOVED, watcher);
  return () => {
    window.removeEventListener("popstate", watcher);
    window.removeEventListener(MOVED, watcher);
  };
}

/** Goes to another address of this page; the browser's back button leads here again. */
export function navigate(to: string): void {
  history.pushState(null, "", to);
  window.dispatchEvent(new Event(MOVED));
}

/** A parameter of the address. */
export function useSearchParam(name: string): string | null {
  const search = useSyncExternalStore(watch, () => location.search);
  return new URLSearchParams(search).get(name);
}
