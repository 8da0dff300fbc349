import { QueryCache, QueryClient } from "@tanstack/react-query";
import { Problem } from "./problem";
import { SESSION_KEY } from "../session/useSession";

/** The cache of what the gateway answered. A 401 on any question means that the session is gone. */
export function createQueryClient(): QueryClient {
  const queryClient: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof Problem && error.status === 401) {
          queryClient.setQueryData(SESSION_KEY, null);
        }
      },
    }),
    defaultOptions: {
      // Whether the gateway answers is seen by asking it: on one's own machine it does without a network.
      queries: { retry: false, networkMode: "always" },
      mutations: { retry: false, networkMode: "always" },
    },
  });
  return queryClient;
}
