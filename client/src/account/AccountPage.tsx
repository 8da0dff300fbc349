import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Me } from "../api/types";
import { useWords } from "../i18n/useWords";
import { LoginLink } from "../session/LoginLink";
import { useSession } from "../session/useSession";
import { ConfirmButton } from "../ui/ConfirmButton";
import { ProblemNotice } from "../ui/ProblemNotice";
import { MarketForm } from "./MarketForm";
import { useDeleteMe } from "./useAccount";

/** What is stored of the listener, and how it goes away. */
export function AccountPage() {
  const { t } = useTranslation();
  const me = useSession();
  const remove = useDeleteMe();
  return (
    <section className="page">
      <title>{`${t("account.title")} · Festival Player`}</title>
      <h1>{t("account.title")}</h1>
      <div role="status">
        {remove.isSuccess && (
          <p className="notice">
            {t("account.removed")}{" "}
            <a href="https://www.spotify.com/account/apps/" target="_blank" rel="noreferrer">
              {t("account.apps")}
            </a>
          </p>
        )}
      </div>
      {me === undefined && <Skeleton height={320} />}
      {me && <Stored me={me} />}
      {me && (
        <p className="actions">
          <ConfirmButton
            label={t("account.remove")}
            question={t("account.removeQuestion")}
            choices={[{ label: t("account.removeYes"), choose: remove.mutate }]}
          />
        </p>
      )}
      {me === null && !remove.isSuccess && (
        <div className="notice">
          <p>{t("account.logIn")}</p>
          <LoginLink>{t("session.logIn")}</LoginLink>
        </div>
      )}
      <ProblemNotice error={remove.error} />
    </section>
  );
}

function Stored({ me }: { readonly me: Me }) {
  const { t, day } = useWords();
  return (
    <>
      <p dir="auto">
        <b>{me.displayName}</b>
      </p>
      {me.spotifyUrl != null && (
        <p>
          <a href={me.spotifyUrl} target="_blank" rel="noreferrer">
            {t("account.profile")}
          </a>
        </p>
      )}
      {me.loginUntil != null && <p>{t("account.loginUntil", { day: day(me.loginUntil) })}</p>}
      <MarketForm market={me.market ?? ""} />
      <h2>{t("account.stored")}</h2>
      <p>{t("account.storedWhat")}</p>
    </>
  );
}
