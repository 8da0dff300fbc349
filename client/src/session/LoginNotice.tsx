import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { LoginLink } from "./LoginLink";

const KNOWN = [
  "refused",
  "expired",
  "not_on_list",
  "owner_needs_premium",
  "wrong_app_settings",
  "spotify_down",
] as const;

/** Says why a login did not come to be, and what to do. */
export function LoginNotice() {
  const { t } = useTranslation();
  const { login } = useSearch({ strict: false });
  const navigate = useNavigate();
  if (login === undefined) {
    return null;
  }
  const code = KNOWN.find((known) => known === login) ?? "other";
  return (
    <div className="notice problem" role="alert">
      <p>{t(`session.refused.${code}`)}</p>
      <p className="actions">
        <LoginLink>{t("session.logInAgain")}</LoginLink>
        <button type="button" className="quiet" onClick={() => void navigate({ to: "/" })}>
          {t("app.close")}
        </button>
      </p>
    </div>
  );
}
