import { useTranslation } from "react-i18next";
import type { Job } from "../api/types";
import { failureWords } from "../i18n/said";
import { isLoginOfHelp } from "../session/isLoginOfHelp";
import { LoginLink, type LoginScope } from "../session/LoginLink";
import { Announcement } from "./Announcement";
import { Count } from "./Count";
import { isFinished, scopeOf, stateWords } from "./states";
import { WaitingNotice } from "./WaitingNotice";

/** Where a job stands: its state, how far it is, what it waits for, how it ended. */
export function Status({ job }: { readonly job: Job }) {
  const { t } = useTranslation();
  return (
    <div className="standing">
      <p className="status">
        <span role="status">{stateWords(t, job)}</span>
      </p>
      <div className="how-far">
        <Count job={job} />
      </div>
      <Announcement job={job} />
      <div role="status">
        {job.waiting !== null && <WaitingNotice waiting={job.waiting} />}
        {job.waiting === null && !isFinished(job) && job.state !== "review" && (
          <p className="hint">{t("job.canClose")}</p>
        )}
      </div>
      {job.failure !== null && <FailureNotice failure={job.failure} scope={scopeOf(job)} />}
      <Afterwards job={job} />
    </div>
  );
}

/** What is done at Spotify after a job's end, and that nothing was where somebody cancelled in time. */
function Afterwards({ job: { state, playlist } }: { readonly job: Job }) {
  const { t } = useTranslation();
  const step = playlist.undo ?? playlist.removal;
  const { mode, id } = playlist;
  if (state === "cancelled" && mode === "create" && id === null && step === null) {
    return <p>{t("job.nothingMade")}</p>;
  }
  if (mode !== "create" && mode !== "replace" && mode !== "append") {
    return null;
  }
  return step === "pending" || step === "done" ? (
    <p>{t(`job.afterwards.${mode}.${step}`)}</p>
  ) : null;
}

interface FailureNoticeProps {
  readonly failure: NonNullable<Job["failure"]>;
  readonly scope: LoginScope | undefined;
}

function FailureNotice({ failure, scope }: FailureNoticeProps) {
  const { t } = useTranslation();
  return (
    <div className="notice problem" role="alert">
      <p>{failureWords(t, failure)}</p>
      {isLoginOfHelp(failure.code) && <LoginLink scope={scope}>{t("session.logIn")}</LoginLink>}
    </div>
  );
}
