import { Button, TextInput } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../ui/ProblemNotice";
import { useChangeMarket } from "./useAccount";

/** The country whose catalogue the listener hears. */
export function MarketForm({ market }: { readonly market: string }) {
  const { t } = useTranslation();
  const [text, setText] = useState(market);
  const change = useChangeMarket();
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    change.mutate(text.trim().toUpperCase());
  };
  return (
    <form onSubmit={save} className="market">
      <TextInput
        label={t("account.market")}
        description={t("account.marketHint")}
        value={text}
        maxLength={2}
        required
        withAsterisk={false}
        autoComplete="country"
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <Button type="submit" variant="default" loading={change.isPending}>
        {t("account.save")}
      </Button>
      <span role="status">{change.isSuccess && t("account.saved")}</span>
      <ProblemNotice error={change.error} />
    </form>
  );
}
