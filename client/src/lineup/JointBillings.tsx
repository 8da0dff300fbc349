import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ParsedLineup } from "../api/types";

interface JointBillingsProps {
  readonly acts: ParsedLineup["acts"];
  readonly text: string;
  readonly onText: (text: string) => void;
}

interface Joint {
  readonly name: string;
  readonly parts: readonly string[];
}

const apart = ({ parts }: Joint) => parts.join("\n");

/** Names that may be one act or several, each to be split, and put together again. */
export function JointBillings({ acts, text, onText }: JointBillingsProps) {
  const { t, i18n } = useTranslation();
  const [done, setDone] = useState<readonly Joint[]>([]);
  const joint = acts.filter(({ name, parts }) => parts.length > 1 && text.includes(name));
  const split = done.filter((one) => text.includes(apart(one)));
  if (joint.length + split.length === 0) {
    return null;
  }
  const list = new Intl.ListFormat(i18n.language);
  return (
    <ul className="warnings">
      {joint.map(({ name, parts }) => (
        <li key={name}>
          {t("lineup.joint", { name })}{" "}
          <button
            type="button"
            className="quiet"
            aria-label={t("lineup.splitName", { name })}
            onClick={() => {
              setDone([...done.filter((one) => one.name !== name), { name, parts }]);
              onText(text.replace(name, () => apart({ name, parts })));
            }}
          >
            {t("lineup.split")}
          </button>
        </li>
      ))}
      {split.map((one) => (
        <li key={one.name}>
          {t("lineup.splitDone", { name: one.name, parts: list.format(one.parts) })}{" "}
          <button
            type="button"
            className="quiet"
            aria-label={t("lineup.keepName", { name: one.name })}
            onClick={() => {
              setDone(done.filter(({ name }) => name !== one.name));
              onText(text.replace(apart(one), () => one.name));
            }}
          >
            {t("lineup.keep")}
          </button>
        </li>
      ))}
    </ul>
  );
}
