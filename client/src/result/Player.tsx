import { useState } from "react";
import { useTranslation } from "react-i18next";

const EMBEDDABLE = /^https:\/\/open\.spotify\.com\/playlist\/(\w+)/;

// It takes the place of the button that had the focus.
const focus = (player: HTMLIFrameElement | null) => {
  player?.focus();
};

/** Spotify's own player, fetched only when the listener asks for it. */
export function Player({ url }: { readonly url: string }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const id = EMBEDDABLE.exec(url)?.[1];
  if (id === undefined) {
    return null;
  }
  return isOpen ? (
    <iframe
      ref={focus}
      className="player"
      title={t("tracks.player")}
      src={`https://open.spotify.com/embed/playlist/${id}`}
      allow="encrypted-media; clipboard-write; fullscreen"
      loading="lazy"
    />
  ) : (
    <button
      type="button"
      className="quiet"
      onClick={() => {
        setIsOpen(true);
      }}
    >
      {t("tracks.showPlayer")}
    </button>
  );
}
