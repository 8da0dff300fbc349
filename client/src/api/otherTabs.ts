import type { QueryClient } from "@tanstack/react-query";

const NAME = "festival-player";

/** Tells the page's other tabs when something was changed from here, and asks anew when they say so. */
export function keepTabsInStep(queryClient: QueryClient): void {
  const channel = new BroadcastChannel(NAME);
  queryClient.getMutationCache().subscribe((event) => {
    if (event.type === "updated" && event.action.type === "success") {
      channel.postMessage("changed");
    }
  });
  channel.onmessage = () => {
    void queryClient.invalidateQueries({
      predicate: ({ queryKey: [kind] }) => kind === "jobs" || kind === "session",
    });
  };
}
