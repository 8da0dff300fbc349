import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Act, Job } from "../api/types";
import { TracksByAct } from "../result/TracksByAct";
import { ConfirmBar } from "./ConfirmBar";
import { isDoubtful } from "./decisions";
import { DoubtfulAct } from "./DoubtfulAct";
import { useDecisions } from "./useDecisions";
import { focusNextOpen, useReviewKeys } from "./useReviewKeys";
import { useStored } from "../ui/useStored";

/** What a job waits for its listener with: the doubtful acts first, then all the others. */
export default function Review({ job }: { readonly job: Job }) {
  const { t } = useTranslation();
  const acts = job.acts ?? [];
  const decisions = useDecisions(job.id);
  const [{ hasKeys }, change] = useStored("review", { hasKeys: true });
  // An act that was decided stays where it is until the page is opened again.
  const [atFirst] = useState(
    () => new Set(acts.filter(isDoubtful).map(({ position }) => position)),
  );
  const doubtful = acts.filter((act) => atFirst.has(act.position) || isDoubtful(act));
  const sure = acts.filter((act) => !doubtful.includes(act));
  const open = doubtful.filter(isDoubtful);
  const undo = () => {
    const act = decisions.undo?.();
    if (act !== undefined) {
      document.querySelector<HTMLElement>(`[data-act="${act.position}"] button`)?.focus();
    }
  };
  useReviewKeys(hasKeys, undo);
  return (
    <section className="review">
      <div className="review-head">
        <h2>
          {open.length > 0 ? t("review.title", { count: open.length }) : t("review.titleNone")}
        </h2>
        <p role="status">
          {t("review.decided", { done: doubtful.length - open.length, total: doubtful.length })}
        </p>
        <FirstForAll open={open} onTake={decisions.decide} />
        <Checkbox
          className="only-with-keys"
          label={t("review.keys")}
          description={t("review.keysHint")}
          checked={hasKeys}
          onChange={(event) => {
            change({ hasKeys: event.target.checked });
          }}
        />
      </div>
      <ol className="doubtful-acts">
        {doubtful.map((act) => (
          <DoubtfulAct
            key={act.position}
            act={act}
            decisions={decisions}
            isNumbered={hasKeys}
            onDecidedByKeyboard={() => {
              focusNextOpen(act.position, document.getElementById("confirm"));
            }}
          />
        ))}
      </ol>
      {sure.length > 0 && (
        <details className="sure-acts">
          <summary>{t("review.sure", { count: sure.length })}</summary>
          <TracksByAct acts={sure} decisions={decisions} />
        </details>
      )}
      <p className="hint">{t("review.expires")}</p>
      <ConfirmBar job={job} open={open.length} decisions={decisions} onUndo={undo} />
    </section>
  );
}

interface FirstForAllProps {
  readonly open: readonly Act[];
  readonly onTake: (act: Act, decision: { artistId: string }) => void;
}

function FirstForAll({ open, onTake }: FirstForAllProps) {
  const { t } = useTranslation();
  const proposed = open.flatMap((act) => act.candidates.slice(0, 1).map(({ id }) => ({ act, id })));
  return proposed.length === 0 ? null : (
    <button
      type="button"
      className="quiet"
      onClick={() => {
        proposed.forEach(({ act, id }) => {
          onTake(act, { artistId: id });
        });
      }}
    >
      {t("review.firstForAll", { count: proposed.length })}
    </button>
  );
}
