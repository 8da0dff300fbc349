import { useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Act } from "../api/types";
import { reasonWords } from "../i18n/said";
import { wordsOf } from "../job/actWords";
import { ActChoice } from "../review/ActChoice";
import type { Decisions } from "../review/useDecisions";
import { TrackList } from "./TrackList";

interface ActTracksProps {
  readonly act: Act;
  readonly decisions: Decisions;
}

/** An act with its tracks; on demand with what puts it right. */
export function ActTracks({ act, decisions }: ActTracksProps) {
  const { t } = useTranslation();
  const [isMending, setIsMending] = useState(false);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { name, state, artist, reason } = act;
  return (
    <li data-state={state} className="act-tracks">
      <div className="act-head">
        <h3 dir="auto" ref={heading} tabIndex={-1}>
          {name}
        </h3>
        <button
          type="button"
          className="quiet"
          aria-expanded={isMending}
          aria-controls={id}
          onClick={() => {
            setIsMending(!isMending);
          }}
        >
          {t(isMending ? "app.close" : "tracks.notRight")}
          <span className="visually-hidden">: {name}</span>
        </button>
      </div>
      {state !== "matched" && <p className="why">{wordsOf(t, act)}</p>}
      {artist !== null && (
        <p className="why">
          <a href={artist.spotifyUrl} target="_blank" rel="noreferrer" dir="auto">
            {artist.name === name ? t("review.onSpotify", { name }) : artist.name}
          </a>
        </p>
      )}
      <TrackList
        act={act}
        heading={heading}
        onChange={
          isMending
            ? (tracks) => {
                decisions.decide(act, { tracks: [...tracks] });
              }
            : undefined
        }
      />
      {state === "matched" && reason !== null && <p className="why">{reasonWords(t, act)}</p>}
      <div id={id}>
        {isMending && <ActChoice act={act} decisions={decisions} isNumbered={false} />}
      </div>
    </li>
  );
}
