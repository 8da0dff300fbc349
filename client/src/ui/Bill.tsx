import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAccent } from "./accent";
import { BillName } from "./BillName";
import { ranksOf, type Rank } from "./rank";

/** An act as the bill prints it. */
export interface BillEntry {
  readonly name: string;
  readonly note: string | null;
  /** How it is printed: `matched` in full ink. */
  readonly state: string;
  /** The state in words, for those who do not see ink. */
  readonly words: string;
  readonly isHeadliner: boolean;
}

// A longer name may break over two lines of a phone.
const LONG_NAME = 20;

interface BillProps {
  readonly entries: readonly BillEntry[];
  /** Takes the name of an act that is pressed, where headliners are being marked. */
  readonly onMark?: ((name: string) => void) | undefined;
}

/** The bill: acts as on a festival's poster, or on demand as a plain list. */
export function Bill({ entries, onMark }: BillProps) {
  const { t } = useTranslation();
  useAccent(entries[0]?.name);
  const [isList, setIsList] = useState(false);
  const ranks = ranksOf(entries.map(({ isHeadliner }) => isHeadliner));
  return (
    <div className="bill">
      <ol className={isList ? "bill-list" : "bill-poster"} aria-label={t("bill.label")}>
        {entries.map((entry, place) => (
          <BillLine
            key={place}
            {...entry}
            rank={ranks[place] ?? 4}
            isNewRow={place > 0 && ranks[place] !== ranks[place - 1]}
            onMark={onMark}
          />
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

interface BillLineProps extends BillEntry {
  readonly rank: Rank;
  /** Whether it is the first that is printed in its size. */
  readonly isNewRow: boolean;
  readonly onMark: ((name: string) => void) | undefined;
}

// Of hundreds of acts, those that changed are printed anew.
const BillLine = memo(function BillLine(props: BillLineProps) {
  const { name, note, state, words, isHeadliner, rank, isNewRow, onMark } = props;
  return (
    <li data-state={state} data-rank={rank} data-row={isNewRow} data-long={name.length > LONG_NAME}>
      <BillName name={name} isHeadliner={isHeadliner} onMark={onMark} />
      {note !== null && <small className="bill-note">{note}</small>}
      <span className="bill-words">{words}</span>
    </li>
  );
});
