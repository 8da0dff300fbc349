import { useSyncExternalStore } from "react";

let isLost = false;
const watchers = new Set<() => void>();

/** Notes whether the last call got through to the gateway. */
export function noteConnection(lost: boolean): void {
  if (lost !== isLost) {
    isLost = lost;
    watchers.forEach((watcher) => {
      watcher();
    });
  }
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Whether the gateway cannot be reached at the moment. */
export function useIsConnectionLost(): boolean {
  return useSyncExternalStore(watch, () => isLost);
}
