import { NativeSelect, Radio, Skeleton, Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ownPlaylists } from "../api/gateway";
import { useSession } from "../session/useSession";
import { ProblemNotice } from "../ui/ProblemNotice";
import { MODES } from "./choices";
import type { ChoiceFieldsProps } from "./fields";

/** Where the tracks go: into a new playlist, or one that the listener has. */
export function TargetFields({ choices, onChange }: ChoiceFieldsProps) {
  const { t } = useTranslation();
  const me = useSession();
  const { mode } = choices;
  return (
    <>
      {me === undefined && <Skeleton height={128} />}
      {me && (
        <Radio.Group
          label={t("options.target")}
          value={mode}
          onChange={(chosen) => {
            onChange({ mode: MODES.find((one) => one === chosen) ?? "create" });
          }}
        >
          <div className="choices">
            {MODES.map((one) => (
              <Radio key={one} value={one} label={t(`options.${one}`)} />
            ))}
          </div>
        </Radio.Group>
      )}
      {me && mode !== "create" && <Existing choices={choices} onChange={onChange} />}
      {mode === "create" && (
        <Switch
          label={t("options.public")}
          description={t("options.publicHint")}
          checked={choices.isPublic}
          onChange={(event) => {
            onChange({ isPublic: event.target.checked });
          }}
        />
      )}
    </>
  );
}

function Existing({ choices, onChange }: ChoiceFieldsProps) {
  const { t } = useTranslation();
  const me = useSession();
  const { data, error } = useQuery({
    queryKey: ["own-playlists", me?.id],
    queryFn: ownPlaylists,
  });
  // One that was chosen before may be gone, or another listener's: the browser would show the first of the list.
  const chosen = data?.items.find(({ id }) => id === choices.existingId);
  if (data?.items.length === 0) {
    return <p className="hint">{t("options.noExisting")}</p>;
  }
  return (
    <>
      <ProblemNotice error={error} />
      <NativeSelect
        label={t("options.existing")}
        value={chosen?.id ?? ""}
        required
        onChange={(event) => {
          onChange({ existingId: event.target.value });
        }}
      >
        <option value="" disabled>
          {t("options.chooseExisting")}
        </option>
        {data?.items.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </NativeSelect>
      {choices.mode === "replace" && (
        <Switch
          label={t("options.keepOthers")}
          checked={choices.keepOthers}
          onChange={(event) => {
            onChange({ keepOthers: event.target.checked });
          }}
        />
      )}
    </>
  );
}
