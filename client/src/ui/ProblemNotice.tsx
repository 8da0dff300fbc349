import { useTranslation } from "react-i18next";
import { ConnectionLost, isSessionGone, Problem } from "../api/problem";
import { flawWords, refusal } from "../i18n/said";
import { isLoginOfHelp } from "../session/isLoginOfHelp";
import { LoginLink, type LoginScope } from "../session/LoginLink";

interface ProblemNoticeProps {
  readonly error: Error | null;
  /** What Spotify is to be asked for where a login helps. */
  readonly scope?: LoginScope | undefined;
}

/** Says in sentences why something did not work; nothing when it did. */
export function ProblemNotice({ error, scope }: ProblemNoticeProps) {
  const { t } = useTranslation();
  if (error === null) {
    return null;
  }
  const fieldErrors = error instanceof Problem ? error.errors : [];
  const isGone = isSessionGone(error);
  const isLoginWanted = isGone || (error instanceof Problem && isLoginOfHelp(error.code));
  return (
    <div className="notice problem" role="alert">
      <p>{isGone ? t("session.gone") : sentenceOf(error)}</p>
      {fieldErrors.length > 0 && (
        <ul>
          {fieldErrors.map((one) => (
            <li key={`${one.field} ${one.code}`}>{flawWords(t, one)}</li>
          ))}
        </ul>
      )}
      {isLoginWanted && <LoginLink scope={scope}>{t("session.logIn")}</LoginLink>}
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
