import { useTranslation } from "react-i18next";
import type { Candidate } from "../api/types";
import { OnSpotify } from "../ui/OnSpotify";
import { moveByArrow } from "./moveByArrow";

interface CandidateCardProps {
  readonly candidate: Candidate;
  readonly shortcut: number | null;
  readonly isChosen: boolean;
  readonly onChoose: (isByKeyboard: boolean) => void;
}

/** An artist's face, kind and known tracks, to be chosen with one press. */
export function CandidateCard({ candidate, shortcut, isChosen, onChoose }: CandidateCardProps) {
  const { t } = useTranslation();
  const { name, imageUrl, spotifyUrl, genres, knownTracks } = candidate;
  return (
    <li className="candidate" data-chosen={isChosen}>
      <button
        type="button"
        className="candidate-choice"
        aria-pressed={isChosen}
        onKeyDown={moveByArrow}
        onClick={(event) => {
          // A press of Enter or Space comes as a click without a pointer.
          onChoose(event.detail === 0);
        }}
      >
        <Face imageUrl={imageUrl} />
        <span className="candidate-words">
          <b dir="auto">
            {shortcut !== null && (
              <kbd className="shortcut" aria-hidden="true">
                {shortcut}
              </kbd>
            )}
            {name}
          </b>
          {genres.length > 0 && <small>{genres.slice(0, 3).join(", ")}</small>}
          {knownTracks.length > 0 && (
            <small dir="auto">
              {t("review.known", { tracks: knownTracks.slice(0, 2).join(", ") })}
            </small>
          )}
          {isChosen && <small className="candidate-taken">{t("review.taken")}</small>}
        </span>
      </button>
      <OnSpotify href={spotifyUrl} name={name} />
    </li>
  );
}

/** A picture is shown whole, as Spotify asks of those who show it. */
function Face({ imageUrl }: { readonly imageUrl: string | null }) {
  return imageUrl === null ? (
    <span className="face" aria-hidden="true" />
  ) : (
    <img className="face" src={imageUrl} alt="" loading="lazy" />
  );
}
