import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ParsedLineup } from "../api/types";
import { isFocusLost } from "../ui/focus";
import type { Draft } from "./draft";
import { setApart, severalOf, type Several } from "./several";
import { SeveralWords } from "./SeveralWords";

interface SeveralActsProps {
  readonly reading: ParsedLineup;
  readonly draft: Pick<Draft, "text" | "whole">;
  readonly onChange: (part: Partial<Draft>) => void;
}

// More of them are no doubts, but how the bill is written.
const FEW = 3;

/** Lines that bill several acts, or may: each to be kept as one act, or split. */
export function SeveralActs({ reading, draft, onChange }: SeveralActsProps) {
  const { t } = useTranslation();
  const { text, whole } = draft;
  const [pressed, setPressed] = useState<readonly Several[]>([]);
  const several = severalOf(reading, pressed, draft);
  const list = useRef<HTMLUListElement>(null);
  const last = pressed.at(-1)?.text;
  const lastPlace = several.findIndex((one) => one.text === last);
  // What was pressed goes as another way comes in its place.
  useEffect(() => {
    if (lastPlace >= 0 && isFocusLost()) {
      const way = list.current?.children[lastPlace]?.querySelector("button");
      (way ?? list.current?.parentElement?.querySelector("summary"))?.focus();
    }
    // A line may move later on without anybody having pressed anything.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [pressed]);
  const press = (one: Several, part: Partial<Draft>) => {
    setPressed([...pressed.filter((other) => other.text !== one.text), one]);
    onChange(part);
  };
  const keep = (one: Several) => {
    if (one.isApart) {
      const together = text.replace(setApart(one), () => one.name);
      press({ ...one, isApart: false }, { text: together });
    } else {
      press(one, { whole: [...whole, one.text] });
    }
  };
  const split = (one: Several) => {
    if (whole.includes(one.text)) {
      press(one, { whole: whole.filter((other) => other !== one.text) });
    } else {
      press({ ...one, isApart: true }, { text: text.replace(one.name, () => setApart(one)) });
    }
  };
  return several.length === 0 ? null : (
    <details className="several" open={several.length <= FEW}>
      <summary>{t("lineup.several", { count: several.length })}</summary>
      <ul className="warnings" ref={list}>
        {several.map((one) => (
          <li key={one.text}>
            <SeveralWords several={one} isKept={whole.includes(one.text)} />{" "}
            {!whole.includes(one.text) && (
              <button
                type="button"
                className="quiet"
                aria-label={t("lineup.keepName", { name: one.name })}
                onClick={() => {
                  keep(one);
                }}
              >
                {t("lineup.keep")}
              </button>
            )}{" "}
            {canBeSplit(one) && (
              <button
                type="button"
                className="quiet"
                aria-label={t("lineup.splitName", { name: one.name })}
                onClick={() => {
                  split(one);
                }}
              >
                {t("lineup.split")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );

  function canBeSplit(one: Several): boolean {
    return (
      whole.includes(one.text) || (!one.isApart && one.line === null && text.includes(one.name))
    );
  }
}
