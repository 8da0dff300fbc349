import { useEffect, useRef, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { Act, Track } from "../api/types";
import { isFocusLost } from "../ui/focus";

interface TrackListProps {
  readonly act: Act;
  /** Takes the URIs of the tracks that the act is to bring instead; undefined where they are only shown. */
  readonly onChange: ((uris: readonly string[]) => void) | undefined;
  /** What has the focus when a track was left out and there is none after it. */
  readonly heading: RefObject<HTMLElement | null>;
}

/** An act's tracks in order, each to be left out or swapped. */
export function TrackList({ act, onChange, heading }: TrackListProps) {
  const { t } = useTranslation();
  const tracks = act.tracks ?? [];
  const others = act.alternatives ?? [];
  const uris = tracks.map(({ uri }) => uri);
  const list = useRef<HTMLOListElement>(null);
  const changed = useRef<{ readonly place: number; readonly control: string } | null>(null);
  useEffect(() => {
    if (changed.current !== null && isFocusLost()) {
      const { place, control } = changed.current;
      const next = list.current?.children[place]?.querySelector<HTMLElement>(control);
      (next ?? heading.current)?.focus();
    }
    changed.current = null;
  }, [act.tracks, heading]);
  if (act.state === "skipped" || act.state === "not_found") {
    return null;
  }
  if (tracks.length === 0 && act.artist !== null && onChange === undefined && act.reason === null) {
    return <p className="why">{t("tracks.none")}</p>;
  }
  return (
    <ol className="track-list" ref={list}>
      {tracks.map((track, place) => (
        <li key={track.uri}>
          <a href={track.spotifyUrl} target="_blank" rel="noreferrer" dir="auto">
            {track.name}
          </a>
          {onChange && (
            <span className="track-actions">
              <OtherTrack
                label={t("tracks.swapFor", { track: track.name })}
                prompt={t("tracks.swap")}
                others={others}
                onPick={(uri) => {
                  changed.current = { place, control: "select" };
                  onChange(uris.map((one) => (one === track.uri ? uri : one)));
                }}
              />
              <button
                type="button"
                className="quiet"
                onClick={() => {
                  changed.current = { place, control: "button" };
                  onChange(uris.filter((one) => one !== track.uri));
                }}
              >
                {t("tracks.leaveOut")}
                <span className="visually-hidden">: {track.name}</span>
              </button>
            </span>
          )}
        </li>
      ))}
      {onChange && others.length > 0 && (
        <li>
          <OtherTrack
            label={t("tracks.add", { name: act.name })}
            prompt={t("tracks.addOther")}
            others={others}
            onPick={(uri) => {
              onChange([...uris, uri]);
            }}
          />
        </li>
      )}
    </ol>
  );
}

interface OtherTrackProps {
  readonly label: string;
  readonly prompt: string;
  readonly others: readonly Track[];
  readonly onPick: (uri: string) => void;
}

function OtherTrack({ label, prompt, others, onPick }: OtherTrackProps) {
  return others.length === 0 ? null : (
    <select
      className="other-track"
      aria-label={label}
      value=""
      onChange={(event) => {
        onPick(event.target.value);
      }}
    >
      <option value="" disabled>
        {prompt}
      </option>
      {others.map(({ uri, name }) => (
        <option key={uri} value={uri}>
          {name}
        </option>
      ))}
    </select>
  );
}
