import { Checkbox, Radio } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LoginLink } from "../session/LoginLink";
import { EXCLUDABLE, ORDERS } from "./choices";
import type { ChoiceFieldsProps } from "./fields";

/** In which order the tracks stand, and which are left out. */
export function OrderFields({ choices, onChange }: ChoiceFieldsProps) {
  const { t } = useTranslation();
  const { order, exclude, leaveOutLiked } = choices;
  return (
    <>
      <Radio.Group
        label={t("options.order")}
        value={order}
        onChange={(chosen) => {
          onChange({ order: ORDERS.find((one) => one === chosen) ?? "lineup" });
        }}
      >
        <div className="choices">
          {ORDERS.map((one) => (
            <Radio key={one} value={one} label={t(`options.orders.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      <Checkbox.Group
        label={t("options.exclude")}
        value={[...exclude]}
        onChange={(chosen) => {
          onChange({ exclude: EXCLUDABLE.filter((one) => chosen.includes(one)) });
        }}
      >
        <div className="choices choices-row">
          {EXCLUDABLE.map((one) => (
            <Checkbox key={one} value={one} label={t(`options.excluded.${one}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <Checkbox
        label={t("options.leaveOutLiked")}
        checked={leaveOutLiked}
        onChange={(event) => {
          onChange({ leaveOutLiked: event.target.checked });
        }}
      />
      {leaveOutLiked && (
        <p className="hint">
          <LoginLink scope="liked">{t("options.leaveOutLikedNeeds")}</LoginLink>
        </p>
      )}
    </>
  );
}
