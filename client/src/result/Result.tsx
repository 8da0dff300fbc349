import { useTranslation } from "react-i18next";
import type { Job } from "../api/types";
import { useDecisions } from "../review/useDecisions";
import { OutdatedBar } from "./OutdatedBar";
import { TracksByAct } from "./TracksByAct";

/** A playlist that is there: to put right act by act. */
export default function Result({ job }: { readonly job: Job }) {
  const { t } = useTranslation();
  const decisions = useDecisions(job.id);
  return (
    <section className="tracks">
      <h2>{t("tracks.title")}</h2>
      <TracksByAct acts={job.acts ?? []} decisions={decisions} />
      <OutdatedBar job={job} decisions={decisions} />
    </section>
  );
}
