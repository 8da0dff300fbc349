import { Slider, Switch } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { isolate } from "../i18n/isolate";
import { length } from "../i18n/words";
import { tracksAtMost } from "./choices";
import type { ChoiceFieldsProps } from "./fields";

// How long a track lasts is known once it is chosen; the words beside it say what is supposed.
const SUPPOSED_MINUTES = 3.5;

interface AmountFieldsProps extends ChoiceFieldsProps {
  readonly acts: number;
  /** The names of the acts that are marked as headliners. */
  readonly marked: readonly string[];
}

/** How many tracks each act brings. */
export function AmountFields({ choices, onChange, acts, marked }: AmountFieldsProps) {
  const { t, i18n } = useTranslation();
  const count = tracksAtMost(acts, marked.length, choices);
  const tracks = t("count.track", { count });
  const minutes = Math.round(count * SUPPOSED_MINUTES);
  const upTo =
    choices.maxMinutes !== null && choices.maxMinutes < minutes
      ? t("options.upToLimit", { tracks, length: length(t, choices.maxMinutes) })
      : t("options.upTo", { tracks, length: length(t, minutes) });
  return (
    <>
      <Amount
        label={t("options.tracksPerArtist")}
        value={choices.tracksPerArtist}
        more={acts > 0 ? `, ${upTo}` : ""}
        max={10}
        onChange={(tracksPerArtist) => {
          onChange({ tracksPerArtist });
        }}
      />
      <Switch
        label={t("options.headliners")}
        checked={choices.isHeadlinerWeighted}
        onChange={(event) => {
          onChange({ isHeadlinerWeighted: event.target.checked });
        }}
      />
      {choices.isHeadlinerWeighted && (
        <>
          {marked.length > 0 ? (
            <p className="hint">
              {t("options.headlinersMarked", {
                names: new Intl.ListFormat(i18n.language).format(marked.map(isolate)),
              })}
            </p>
          ) : (
            <Amount
              label={t("options.headlinerCount")}
              value={choices.headliners}
              max={20}
              onChange={(headliners) => {
                onChange({ headliners });
              }}
            />
          )}
          <Amount
            label={t("options.headlinerTracks")}
            value={choices.headlinerTracks}
            max={10}
            onChange={(headlinerTracks) => {
              onChange({ headlinerTracks });
            }}
          />
        </>
      )}
    </>
  );
}

interface AmountProps {
  readonly label: string;
  readonly value: number;
  readonly more?: string;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

function Amount({ label, value, more = "", max, onChange }: AmountProps) {
  const id = useId();
  return (
    <div className="field">
      <span id={id}>
        {label}{" "}
        <output>
          {value}
          {more}
        </output>
      </span>
      <Slider
        thumbProps={{ "aria-labelledby": id }}
        label={null}
        size="sm"
        thumbSize={28}
        min={1}
        max={max}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
