import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAccent } from "./accent";
import { rankOf } from "./rank";

/** An act as the bill prints it. */
export interface BillEntry {
  readonly name: string;
  readonly note: string | null;
  /** How it is printed: `matched` in full ink. */
  readonly state: string;
  /** The state in words, for those who do not see ink. */
  readonly words: string;
}

// A longer name may break over two lines of a phone.
const LONG_NAME = 20;

/** Whether the act at this place is the first that is printed in its size. */
function isNewRow(place: number, acts: number): boolean {
  return place > 0 && rankOf(place, acts) !== rankOf(place - 1, acts);
}

interface BillProps {
  readonly entries: readonly BillEntry[];
}

/** The bill: acts as on a festival's poster, or on demand as a plain list. */
export function Bill({ entries }: BillProps) {
  const { t } = useTranslation();
  useAccent(entries[0]?.name);
  const [isList, setIsList] = useState(false);
  return (
    <div className="bill">
      <ol className={isList ? "bill-list" : "bill-poster"} aria-label={t("bill.label")}>
        {entries.map((entry, place) => (
          <li
            key={place}
            data-state={entry.state}
            data-rank={rankOf(place, entries.length)}
            data-row={isNewRow(place, entries.length)}
            data-long={entry.name.length > LONG_NAME}
          >
            <span className="bill-name" dir="auto">
              {entry.name}
            </span>
            {entry.note !== null && <small className="bill-note">{entry.note}</small>}
            <span className="bill-words">{entry.words}</span>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="quiet bill-switch"
        aria-pressed={isList}
        onClick={() => {
          setIsList(!isList);
        }}
      >
        {t("bill.asList")}
      </button>
    </div>
  );
}
