import { useTranslation } from "react-i18next";
import { ConnectionLost, Problem } from "../api/problem";
import { flawWords, refusal } from "../i18n/said";
import { LoginLink } from "../session/LoginLink";

/** Refusals that a login puts right. */
const LOGIN_HELPS = ["reconnect_spotify", "scope_missing"];

/** Says in sentences why something did not work; nothing when it did. */
export function ProblemNotice({ error }: { readonly error: Error | null }) {
  const { t } = useTranslation();
  if (error === null) {
    return null;
  }
  const fieldErrors = error instanceof Problem ? error.errors : [];
  const isSessionGone = error instanceof Problem && error.status === 401;
  const isLoginWanted = error instanceof Problem && LOGIN_HELPS.includes(error.code);
  return (
    <div className="notice problem" role="alert">
      <p>{isSessionGone ? t("session.gone") : sentenceOf(error)}</p>
      {fieldErrors.length > 0 && (
        <ul>
          {fieldErrors.map((one) => (
            <li key={`${one.field} ${one.code}`}>{flawWords(t, one)}</li>
          ))}
        </ul>
      )}
      {(isSessionGone || isLoginWanted) && <LoginLink>{t("session.logIn")}</LoginLink>}
    </div>
  );

  function sentenceOf(problem: Error): string {
    if (problem instanceof ConnectionLost) {
      return t("app.lostConnection");
    }
    if (!(problem instanceof Problem)) {
      return problem.message;
    }
    return problem.code === "unknown"
      ? t("app.serverAnswered", { status: problem.status })
      : refusal(t, problem);
  }
}
