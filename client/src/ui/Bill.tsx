import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAccent } from "./accent";

/** An act as the bill prints it. */
export interface BillEntry {
  readonly name: string;
  readonly note: string | null;
  /** How it is printed: `matched` in full ink. */
  readonly state: string;
  /** The state in words, for those who do not see ink. */
  readonly words: string;
}

const HEADLINERS = 3;
const SECOND_ROW_SHARE = 0.15;
const THIRD_ROW_SHARE = 0.45;
// A longer name may break over two lines of a phone.
const LONG_NAME = 20;

/** The size in which a poster prints the act at this place: 1 is a headliner. */
function rankOf(place: number, acts: number): 1 | 2 | 3 | 4 {
  if (place < HEADLINERS) {
    return 1;
  }
  const share = place / acts;
  return share < SECOND_ROW_SHARE ? 2 : share < THIRD_ROW_SHARE ? 3 : 4;
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
