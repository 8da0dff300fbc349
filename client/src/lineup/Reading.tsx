import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ConnectionLost } from "../api/problem";
import type { ParsedLineup } from "../api/types";
import { said } from "../i18n/said";
import { Price } from "../options/Price";
import { ProblemNotice } from "../ui/ProblemNotice";
import type { Draft } from "./draft";
import { MarkedBill } from "./MarkedBill";
import { SeveralActs } from "./SeveralActs";
import { useReading } from "./useReading";

interface ReadingProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** The bill as the gateway reads it, beside what is being typed. */
export function Reading({ draft, onChange }: ReadingProps) {
  const { t } = useTranslation();
  const { data, error, isFetching } = useReading(draft);
  const isEmpty = draft.text.trim() === "";
  const refusal = error instanceof ConnectionLost ? null : error;
  const isAwaited = !isEmpty && data === undefined && refusal === null;
  return (
    <section
      className="reading"
      aria-label={t("lineup.reading")}
      aria-busy={isAwaited || isFetching}
    >
      <ProblemNotice error={refusal} />
      {isEmpty && <p className="reading-empty">{t("lineup.readingEmpty")}</p>}
      {isAwaited && <Skeleton height={320} />}
      {!isEmpty && data !== undefined && (
        <>
          <SeveralActs reading={data} draft={draft} onChange={onChange} />
          <Findings lineup={data} />
          {data.acts.length > 0 && (
            <MarkedBill acts={data.acts} marked={draft.headliners} onChange={onChange} />
          )}
        </>
      )}
    </section>
  );
}

function Findings({ lineup }: { readonly lineup: ParsedLineup }) {
  const { t } = useTranslation();
  const { acts, days, warnings } = lineup;
  const stages = [...new Set(acts.flatMap(({ stage }) => stage?.split(", ") ?? []))];
  return (
    <>
      <div role="status">
        <Price lineup={lineup} />
        {acts.length === 0 && <p>{t("lineup.noActs")}</p>}
      </div>
      {days.length > 0 && <p className="hint">{t("lineup.days", { days: days.join(", ") })}</p>}
      {stages.length > 0 && (
        <p className="hint">{t("lineup.stages", { stages: stages.join(", ") })}</p>
      )}
      {warnings.length > 0 && (
        <ul className="warnings">
          {warnings.map(({ line, message, code, details }) => (
            <li key={`${line} ${message}`}>
              {t("lineup.warning", { line, message: said(t, code, details, message) })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
