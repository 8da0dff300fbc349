import type { Job } from "../api/types";
import { Player } from "./Player";
import { ShareButton } from "./ShareButton";
import { ShareCard } from "./ShareCard";

/** A playlist that is there, to be heard and shown to others. */
export function PassOn({ job }: { readonly job: Job }) {
  const { url, name } = job.playlist;
  return url === null ? null : (
    <div className="actions">
      <ShareButton url={url} name={name} />
      <ShareCard job={job} />
      <Player url={url} />
    </div>
  );
}
