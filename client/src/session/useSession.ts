import { useMutation, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { getMe, logOut } from "../api/gateway";
import { isSessionGone } from "../api/problem";
import type { Me } from "../api/types";

/** Where the cache keeps who is logged in. */
export const SESSION_KEY = ["session"] as const;

async function findMe(): Promise<Me | null> {
  try {
    return await getMe();
  } catch (error) {
    if (isSessionGone(error)) {
      return null;
    }
    throw error;
  }
}

/** Who is logged in: null is nobody, undefined is not yet known. */
export function useSession(): Me | null | undefined {
  return useQuery({ queryKey: SESSION_KEY, queryFn: findMe, staleTime: 60_000 }).data;
}

// What is the same whoever is logged in, beside the session itself, which says that nobody is.
const FOR_EVERYBODY: readonly unknown[] = [SESSION_KEY[0], "about", "reading"];

/** Takes out of the cache what only the listener may see. */
export function forgetListener(queryClient: QueryClient): void {
  queryClient.removeQueries({ predicate: ({ queryKey: [kind] }) => !FOR_EVERYBODY.includes(kind) });
}

/** Logs out, and forgets what only the listener may see. */
export function useLogOut() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: logOut,
    onSuccess: async () => {
      queryClient.setQueryData(SESSION_KEY, null);
      await navigate({ to: "/" });
      forgetListener(queryClient);
    },
  });
}
