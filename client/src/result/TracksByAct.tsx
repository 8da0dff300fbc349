import type { Act } from "../api/types";
import type { Decisions } from "../review/useDecisions";
import { ActTracks } from "./ActTracks";

interface TracksByActProps {
  readonly acts: readonly Act[];
  readonly decisions: Decisions;
}

/** The playlist's tracks in its order, under the acts that bring them, each to be put right. */
export function TracksByAct({ acts, decisions }: TracksByActProps) {
  return (
    <ol className="acts-with-tracks">
      {acts.map((act) => (
        <ActTracks key={act.position} act={act} decisions={decisions} />
      ))}
    </ol>
  );
}
