import { QueryClient } from "@tanstack/react-query";
import { expect, it, vi } from "vitest";
import { keepTabsInStep } from "./otherTabs";

function aTab() {
  const queryClient = new QueryClient();
  keepTabsInStep(queryClient);
  queryClient.setQueryData(["jobs", "1"], "as it was");
  queryClient.setQueryData(["reading", "Robyn"], "as it was");
  const isStale = (key: readonly string[]) =>
    queryClient.getQueryState([...key])?.isInvalidated ?? false;
  return { queryClient, isStale };
}

it("asks anew for jobs when another tab has changed something, and for nothing else", async () => {
  const here = aTab();
  const there = aTab();

  const mutations = here.queryClient.getMutationCache();
  await mutations
    .build(here.queryClient, { mutationFn: () => Promise.resolve() })
    .execute(undefined);

  await vi.waitUntil(() => there.isStale(["jobs", "1"]));
  expect(there.isStale(["reading", "Robyn"])).toBe(false);
  expect(here.isStale(["jobs", "1"])).toBe(false);
});
