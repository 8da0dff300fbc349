import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { isSessionGone } from "./problem";
import { SESSION_KEY } from "../session/useSession";

/** The cache of what the gateway answered. A 401 on any question or order means that the session is gone. */
export function createQueryClient(): QueryClient {
  const onError = (error: Error) => {
    if (isSessionGone(error)) {
      queryClient.setQueryData(SESSION_KEY, null);
    }
  };
  const queryClient: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // Whether the gateway answers is seen by asking it: on one's own machine it does without a network.
      queries: { retry: false, networkMode: "always" },
      mutations: { retry: false, networkMode: "always" },
    },
  });
  return queryClient;
}
