import { useQuery } from "@tanstack/react-query";
import { getAllowance } from "../api/gateway";
import type { Allowance } from "../api/types";
import { useSession } from "../session/useSession";

const STALE_MS = 15_000;

/** What Spotify lets us do now; undefined while it is not known, or nobody is logged in. */
export function useAllowance(): Allowance | undefined {
  const session = useSession();
  return useQuery({
    queryKey: ["allowance", session?.id],
    queryFn: ({ signal }) => getAllowance(signal),
    enabled: session !== null && session !== undefined,
    staleTime: STALE_MS,
    refetchInterval: STALE_MS,
  }).data;
}
