import { NumberInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ChoiceFieldsProps } from "./fields";

const MOST_TRACKS = 5000;
const MOST_MINUTES = 20_000;

/** How large the playlist may become. */
export function LimitFields({ choices, onChange }: ChoiceFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className="two-fields">
      <Limit
        label={t("options.maxTracks")}
        value={choices.maxTracks}
        max={MOST_TRACKS}
        onChange={(maxTracks) => {
          onChange({ maxTracks });
        }}
      />
      <Limit
        label={t("options.maxMinutes")}
        value={choices.maxMinutes}
        max={MOST_MINUTES}
        onChange={(maxMinutes) => {
          onChange({ maxMinutes });
        }}
      />
    </div>
  );
}

interface LimitProps {
  readonly label: string;
  readonly value: number | null;
  readonly max: number;
  readonly onChange: (value: number | null) => void;
}

function Limit({ label, value, max, onChange }: LimitProps) {
  const { t } = useTranslation();
  return (
    <NumberInput
      label={label}
      placeholder={t("options.noLimit")}
      value={value ?? ""}
      min={1}
      max={max}
      allowDecimal={false}
      hideControls
      onChange={(entered) => {
        onChange(typeof entered === "number" ? entered : null);
      }}
    />
  );
}
