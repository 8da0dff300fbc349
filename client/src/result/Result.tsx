import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Job } from "../api/types";
import { useDecisions } from "../review/useDecisions";
import { OutdatedBar } from "./OutdatedBar";
import { TracksByAct } from "./TracksByAct";
import { TracksInOrder } from "./TracksInOrder";

/** A playlist that is there: to put right act by act, or to look through as it plays. */
export default function Result({ job }: { readonly job: Job }) {
  const { t } = useTranslation();
  const decisions = useDecisions(job.id);
  const [isInOrder, setIsInOrder] = useState(false);
  // Act by act is the order already; and what is not written yet has no place in it.
  const hasOtherOrder = job.options.order !== "lineup" && !job.playlist.outdated;
  return (
    <section className="tracks">
      <div className="tracks-head">
        <h2>{t("tracks.title")}</h2>
        {hasOtherOrder && (
          <button
            type="button"
            className="quiet"
            aria-pressed={isInOrder}
            onClick={() => {
              setIsInOrder(!isInOrder);
            }}
          >
            {t("tracks.inOrder")}
          </button>
        )}
      </div>
      {isInOrder && hasOtherOrder ? (
        <TracksInOrder job={job} />
      ) : (
        <TracksByAct acts={job.acts ?? []} decisions={decisions} />
      )}
      <OutdatedBar job={job} decisions={decisions} />
    </section>
  );
}
