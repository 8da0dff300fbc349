import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ParsedLineup } from "../api/types";
import { changeChoices } from "../options/choices";
import { Bill } from "../ui/Bill";
import type { Draft } from "./draft";

interface MarkedBillProps {
  readonly acts: ParsedLineup["acts"];
  /** The names of those that are headliners. */
  readonly marked: readonly string[];
  readonly onChange: (part: Partial<Draft>) => void;
}

/** The bill that was read; on demand its headliners can be marked. */
export function MarkedBill({ acts, marked, onChange }: MarkedBillProps) {
  const { t } = useTranslation();
  const [isMarking, setIsMarking] = useState(false);
  const entries = acts.map(({ name, note }) => {
    const isHeadliner = marked.includes(name);
    const words = isHeadliner ? t("bill.headliner") : "";
    return { name, note, state: "matched", words, isHeadliner };
  });
  const mark = (name: string) => {
    if (marked.includes(name)) {
      onChange({ headliners: marked.filter((one) => one !== name) });
    } else {
      onChange({ headliners: [...marked, name] });
      changeChoices({ isHeadlinerWeighted: true });
    }
  };
  const count = entries.filter(({ isHeadliner }) => isHeadliner).length;
  return (
    <>
      <div className="marking actions">
        <button
          type="button"
          className="quiet"
          aria-expanded={isMarking}
          onClick={() => {
            setIsMarking(!isMarking);
          }}
        >
          {t(isMarking ? "lineup.markDone" : "lineup.mark")}
        </button>
        {isMarking && count === 0 && <span className="hint">{t("lineup.markHint")}</span>}
        <span className="hint" role="status">
          {count > 0 && t("lineup.marked", { count })}
        </span>
      </div>
      <Bill entries={entries} onMark={isMarking ? mark : undefined} />
    </>
  );
}
