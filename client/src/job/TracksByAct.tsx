import { memo } from "react";
import type { Act } from "../api/types";

/** The playlist's tracks in its order, under the acts that bring them. */
export const TracksByAct = memo(function TracksByAct({ acts }: { readonly acts: readonly Act[] }) {
  const playing = acts.filter((act) => (act.tracks ?? []).length > 0);
  return (
    <section className="tracks">
      <h2>The playlist, act by act</h2>
      <ol>
        {playing.map((act) => (
          <ActTracks key={act.position} act={act} />
        ))}
      </ol>
    </section>
  );
});

function ActTracks({ act: { name, state, reason, tracks } }: { readonly act: Act }) {
  return (
    <li data-state={state}>
      <h3 dir="auto">{name}</h3>
      <ol>
        {tracks?.map((track) => (
          <li key={track.uri}>
            <a href={track.spotifyUrl} target="_blank" rel="noreferrer" dir="auto">
              {track.name}
            </a>
          </li>
        ))}
      </ol>
      {reason !== null && <p className="why">{reason}</p>}
    </li>
  );
}
