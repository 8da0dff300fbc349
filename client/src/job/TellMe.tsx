import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Job } from "../api/types";
import { canTell, tell } from "./notification";
import { isFinished } from "./states";
import { newsOf } from "./titles";

/** Offers to say with the browser's notification when a job is done or needs its listener. */
export function TellMe({ job }: { readonly job: Job }) {
  const { t } = useTranslation();
  const [permission, setPermission] = useState(() =>
    canTell() ? Notification.permission : "denied",
  );
  useNews(newsOf(t, job), permission === "granted");
  if (isFinished(job) || job.state === "review" || permission === "denied") {
    return null;
  }
  if (permission === "granted") {
    return <small>{t("job.told")}</small>;
  }
  const ask = async () => {
    setPermission(await Notification.requestPermission());
  };
  return (
    <button type="button" className="quiet" onClick={() => void ask()}>
      {t("job.tellMe")}
    </button>
  );
}

/** Tells what has become new since the page was opened, to those who look elsewhere. */
function useNews(news: string | null, isAllowed: boolean) {
  const told = useRef(news);
  useEffect(() => {
    if (news !== told.current && news !== null && isAllowed && document.hidden) {
      void tell(news);
    }
    told.current = news;
  }, [news, isAllowed]);
}
