import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useIsConnectionLost } from "../api/connection";
import { askHealth } from "../api/send";

const TRY_AGAIN_MS = 3000;

/** Shows that the gateway cannot be reached, and tries until it can. */
export function OfflineNotice() {
  const { t } = useTranslation();
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
      {isLost && <p>{t("app.offline")}</p>}
    </div>
  );
}
