import { useTranslation } from "react-i18next";

interface OnSpotifyProps {
  readonly href: string;
  /** Whose page it is. */
  readonly name: string;
}

/** Leads from an artist that is shown to their page at Spotify. */
export function OnSpotify({ href, name }: OnSpotifyProps) {
  const { t } = useTranslation();
  return (
    <a href={href} target="_blank" rel="noreferrer" className="on-spotify">
      <span className="visually-hidden">{t("review.onSpotify", { name })}</span>
      <span aria-hidden="true">Spotify ↗</span>
    </a>
  );
}
