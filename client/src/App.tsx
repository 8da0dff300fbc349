import { useEffect, useRef } from "react";
import { JobList } from "./job/JobList";
import { JobPage } from "./job/JobPage";
import { LineupPage } from "./lineup/LineupPage";
import { LoginNotice } from "./session/LoginNotice";
import { SessionBar } from "./session/SessionBar";
import { useSession } from "./session/useSession";
import { useSearchParam } from "./ui/location";
import { OfflineNotice } from "./ui/OfflineNotice";

/** The whole page: the start, or the job that its address names. */
export function App() {
  const jobId = useSearchParam("job");
  const main = useFocusOnMove(jobId);
  const me = useSession();
  return (
    <>
      <SessionBar />
      <OfflineNotice />
      <main ref={main} tabIndex={-1}>
        <LoginNotice />
        {jobId === null ? (
          <>
            <title>Festival Player</title>
            <LineupPage />
            {me && <JobList />}
          </>
        ) : (
          <JobPage key={jobId} id={jobId} />
        )}
      </main>
    </>
  );
}

/** Moving within the page loads nothing, so that the focus has to be brought to what is new. */
function useFocusOnMove(place: string | null) {
  const main = useRef<HTMLElement>(null);
  const lastPlace = useRef(place);
  useEffect(() => {
    if (lastPlace.current !== place) {
      lastPlace.current = place;
      main.current?.focus();
      window.scrollTo(0, 0);
    }
  }, [place]);
  return main;
}
