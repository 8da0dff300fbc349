import { useTranslation } from "react-i18next";

/** Leads to a playlist in Spotify. */
export function SpotifyLink({ href }: { readonly href: string }) {
  const { t } = useTranslation();
  return (
    <a className="button spotify" href={href} target="_blank" rel="noreferrer">
      {t("job.actions.open")}
    </a>
  );
}
