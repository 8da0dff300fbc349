import { useTranslation } from "react-i18next";
import type { Job } from "../api/types";
import { useDecisions } from "../review/useDecisions";
import { OutdatedBar } from "./OutdatedBar";
import { Player } from "./Player";
import { ShareButton } from "./ShareButton";
import { TracksByAct } from "./TracksByAct";

/** A playlist that is there: to hear, to share, and to put right act by act. */
export default function Result({ job }: { readonly job: Job }) {
  const { t } = useTranslation();
  const decisions = useDecisions(job.id);
  const { url, name } = job.playlist;
  return (
    <section className="tracks">
      {url !== null && (
        <div className="actions">
          <ShareButton url={url} name={name} />
          <Player url={url} />
        </div>
      )}
      <h2>{t("tracks.title")}</h2>
      <TracksByAct acts={job.acts ?? []} decisions={decisions} />
      <OutdatedBar job={job} decisions={decisions} />
    </section>
  );
}
