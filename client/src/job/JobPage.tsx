import { Skeleton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { ConnectionLost } from "../api/problem";
import type { Job } from "../api/types";
import { PassOn } from "../result/PassOn";
import { Bill } from "../ui/Bill";
import { ProblemNotice } from "../ui/ProblemNotice";
import { billEntry } from "./actWords";
import { hasMadePlaylist } from "./again";
import { Doubts } from "./Doubts";
import { JobActions } from "./JobActions";
import { SameLineup } from "./SameLineup";
import { isFinished, isBestAnew } from "./states";
import { Status } from "./Status";
import { titleOf } from "./titles";
import { useFocusKept } from "./useFocusKept";
import { useJob } from "./useJob";

const Review = lazy(() => import("../review/Review"));
const Result = lazy(() => import("../result/Result"));

/** A job from its first act to its playlist: the bill fills as acts are found. */
export function JobPage({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data: job, error, failureReason } = useJob(id);
  // The top of the page says that there is no connection, and all comes when it is back.
  const refusal = error instanceof ConnectionLost ? null : error;
  const hitch = failureReason instanceof ConnectionLost ? null : failureReason;
  useFocusKept(job);
  return (
    <article className="job">
      {job === undefined && refusal !== null && <h1>{t("job.noPage")}</h1>}
      <ProblemNotice error={job === undefined ? hitch : refusal} />
      {job === undefined && refusal === null && <Loading />}
      {job && (
        <>
          <title>{titleOf(t, job)}</title>
          <h1 dir="auto">{job.playlist.name}</h1>
          <Status job={job} />
          <JobActions job={job} />
          {job.state === "succeeded" && <PassOn job={job} />}
          <Stage job={job} />
        </>
      )}
      <p className="again actions">
        <Link to="/">{t("app.another")}</Link>
        {job && isFinished(job) && !isBestAnew(job) && <SameLineup job={job} />}
        {job && hasMadePlaylist(job) && <SameLineup job={job} isUpdate />}
      </p>
    </article>
  );
}

/** What the job's state asks for: its listener's decisions, or the bill as far as it is. */
function Stage({ job }: { readonly job: Job }) {
  const { t } = useTranslation();
  const acts = job.acts ?? [];
  if (job.state === "review") {
    return (
      <Suspense fallback={<Loading />}>
        <Review job={job} />
      </Suspense>
    );
  }
  return (
    <>
      <Bill entries={acts.map((act) => billEntry(t, act))} />
      <Doubts acts={acts} />
      {job.state === "succeeded" && (
        <Suspense fallback={<Loading />}>
          <Result job={job} />
        </Suspense>
      )}
    </>
  );
}

function Loading() {
  const { t } = useTranslation();
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{t("app.loading")}</span>
      <Skeleton height={40} width="60%" />
      <Skeleton height={24} width="40%" />
      <Skeleton height={320} />
    </div>
  );
}
