import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useIsConnectionLost } from "../api/connection";
import { askHealth } from "../api/send";

const TRY_AGAIN_MS = 3000;

/** Shows that the gateway cannot be reached, and tries until it can. */
export function OfflineNotice() {
  const isLost = useIsConnectionLost();
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!isLost) {
      return;
    }
    const timer = setInterval(() => {
      askHealth().then(
        () => queryClient.invalidateQueries(),
        () => undefined,
      );
    }, TRY_AGAIN_MS);
    return () => {
      clearInterval(timer);
    };
  }, [isLost, queryClient]);
  return (
    <div role="status" className="offline">
      {isLost && <p>Offline, trying again.</p>}
    </div>
  );
}
