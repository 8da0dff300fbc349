import { useTranslation } from "react-i18next";
import { isolate } from "../i18n/isolate";
import type { Several } from "./several";

interface SeveralWordsProps {
  readonly several: Several;
  readonly isKept: boolean;
}

// A line of a poster may name dozens.
const SHOWN = 4;

/** How a line that bills several acts is read. */
export function SeveralWords({ several, isKept }: SeveralWordsProps) {
  const { t, i18n } = useTranslation();
  const { name, names, line, isApart } = several;
  const list = new Intl.ListFormat(i18n.language);
  const isolated = names.map(isolate);
  if (isKept) {
    return t("lineup.keptWhole", { name });
  }
  if (isApart) {
    return t("lineup.splitDone", { name, parts: list.format(isolated) });
  }
  if (line === null) {
    return t("lineup.joint", { name });
  }
  const rest = names.length - SHOWN;
  const acts =
    rest > 1 ? [...isolated.slice(0, SHOWN), t("lineup.andMore", { count: rest })] : isolated;
  return t("lineup.readAsSeveral", { line, acts: list.format(acts) });
}
