import { useTranslation } from "react-i18next";
import { ConnectionLost } from "../api/problem";
import type { ParsedLineup } from "../api/types";
import { said } from "../i18n/said";
import { Price } from "../options/Price";
import { Bill } from "../ui/Bill";
import { ProblemNotice } from "../ui/ProblemNotice";
import { JointBillings } from "./JointBillings";
import { useReading } from "./useReading";

interface ReadingProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** The bill as the gateway reads it, beside what is being typed. */
export function Reading({ text, onText }: ReadingProps) {
  const { t } = useTranslation();
  const { data, error } = useReading(text);
  const isEmpty = text.trim() === "";
  return (
    <section className="reading" aria-label={t("lineup.reading")}>
      <ProblemNotice error={error instanceof ConnectionLost ? null : error} />
      {isEmpty || data === undefined ? (
        <p className="reading-empty">{t("lineup.readingEmpty")}</p>
      ) : (
        <>
          <JointBillings acts={data.acts} text={text} onText={onText} />
          <ReadBill lineup={data} />
        </>
      )}
    </section>
  );
}

function ReadBill({ lineup }: { readonly lineup: ParsedLineup }) {
  const { t } = useTranslation();
  const { acts, days, warnings } = lineup;
  const stages = [...new Set(acts.flatMap(({ stage }) => stage?.split(", ") ?? []))];
  const entries = acts.map(({ name, note }) => ({ name, note, state: "matched", words: "" }));
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
          {warnings.map(({ line, message }) => (
            <li key={`${line} ${message}`}>
              {t("lineup.warning", { line, message: said(t, message) })}
            </li>
          ))}
        </ul>
      )}
      {acts.length > 0 && <Bill entries={entries} />}
    </>
  );
}
