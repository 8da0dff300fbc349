import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getAbout } from "../api/gateway";

/** Says on every page that a sandbox stands in for Spotify, where one does. */
export function SandboxMark() {
  const { t } = useTranslation();
  const about = useQuery({
    queryKey: ["about"],
    queryFn: ({ signal }) => getAbout(signal),
    staleTime: Infinity,
  }).data;
  return about?.sandbox === true && <p className="sandbox">{t("app.sandbox")}</p>;
}
