import { Checkbox, Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Draft } from "../lineup/draft";
import { wantedDays } from "./days";
import type { ChoiceFieldsProps } from "./fields";

interface DayFieldsProps extends ChoiceFieldsProps {
  /** The days that the bill speaks of. */
  readonly onBill: readonly string[];
  readonly draft: Draft;
  readonly onDays: (days: readonly string[]) => void;
}

/** Which days are wanted, where the bill speaks of several, and whether each has a playlist of its own. */
export function DayFields({ onBill, draft, onDays, choices, onChange }: DayFieldsProps) {
  const { t } = useTranslation();
  if (onBill.length < 2) {
    return null;
  }
  const wanted = wantedDays(draft.days, onBill);
  return (
    <>
      <Checkbox.Group
        label={t("options.days")}
        value={wanted}
        onChange={(chosen) => {
          // No day at all would be no playlist, and none noted means all of them.
          if (chosen.length > 0) {
            onDays(chosen.length === onBill.length ? [] : chosen);
          }
        }}
      >
        <div className="choices choices-row">
          {onBill.map((day) => (
            <Checkbox key={day} value={day} label={day} />
          ))}
        </div>
      </Checkbox.Group>
      {choices.mode === "create" && (
        <Switch
          label={t("options.perDay")}
          checked={choices.isPerDay}
          onChange={(event) => {
            onChange({ isPerDay: event.target.checked });
          }}
        />
      )}
    </>
  );
}
