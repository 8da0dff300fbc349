import { useMutation, useQueryClient } from "@tanstack/react-query";
import { changeMarket, deleteMe } from "../api/gateway";
import { forgetListener, SESSION_KEY } from "../session/useSession";

/** Sets the listener's country. */
export function useChangeMarket() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: changeMarket,
    onSuccess: (me) => {
      queryClient.setQueryData(SESSION_KEY, me);
    },
  });
}

/** Deletes all that is stored of the listener. */
export function useDeleteMe() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: deleteMe,
    onSuccess: () => {
      queryClient.setQueryData(SESSION_KEY, null);
      forgetListener(queryClient);
    },
  });
}
