import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../ui/ProblemNotice";
import { LoginLink } from "./LoginLink";
import { SandboxMark } from "./SandboxMark";
import { useLogOut, useSession } from "./useSession";

/** The top of every page: the name, the ways, and who is logged in. */
export function SessionBar() {
  const { t } = useTranslation();
  const me = useSession();
  const logOut = useLogOut();
  return (
    <header className="bar">
      <Link to="/" className="brand">
        Festival Player
      </Link>
      <SandboxMark />
      {me && (
        <nav className="session">
          <Link to="/playlists">{t("app.playlists")}</Link>
          <Link to="/account" className="session-name">
            <span className="visually-hidden">{t("session.loggedInAs")} </span>
            <span>{me.displayName ?? t("session.aListener")}</span>
          </Link>
          <button
            type="button"
            className="quiet"
            disabled={logOut.isPending}
            onClick={() => {
              logOut.mutate();
            }}
          >
            {t("session.logOut")}
          </button>
        </nav>
      )}
      {me === undefined && <div className="session" />}
      {me === null && (
        <p className="session">
          <LoginLink>{t("session.logIn")}</LoginLink>
        </p>
      )}
      <ProblemNotice error={logOut.error} />
    </header>
  );
}
