import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { JobList } from "../job/JobList";
import { LoginLink } from "../session/LoginLink";
import { useSession } from "../session/useSession";

/** What the listener has had made here. */
export function PlaylistsPage() {
  const { t } = useTranslation();
  const me = useSession();
  return (
    <section className="page">
      <title>{`${t("playlists.title")} · Festival Player`}</title>
      <h1>{t("playlists.title")}</h1>
      {me === undefined && <Skeleton height={160} />}
      {me && <JobList />}
      {me === null && (
        <div className="notice">
          <p>{t("playlists.logIn")}</p>
          <LoginLink>{t("session.logIn")}</LoginLink>
        </div>
      )}
    </section>
  );
}
