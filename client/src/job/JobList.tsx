import { Skeleton } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { listJobs } from "../api/gateway";
import { ConnectionLost } from "../api/problem";
import { ProblemNotice } from "../ui/ProblemNotice";
import { JobRow } from "./JobRow";
import { JOBS_KEY } from "./keys";
import { pollEvery } from "./pollEvery";
import { isAtRest } from "./states";

/** The listener's jobs, newest first. */
export function JobList() {
  const { t } = useTranslation();
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery({
      queryKey: JOBS_KEY,
      queryFn: ({ pageParam }) => listJobs(pageParam),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
      refetchInterval: ({ state }) => {
        const jobs = state.data?.pages.flatMap((page) => page.items) ?? [];
        const polls = jobs.filter((job) => !isAtRest(job)).map(pollEvery);
        return polls.length > 0 && Math.min(...polls);
      },
    });
  const jobs = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="jobs">
      <ProblemNotice error={error instanceof ConnectionLost ? null : error} />
      {data === undefined && (isPending || error instanceof ConnectionLost) && (
        <Skeleton height={160} />
      )}
      {data !== undefined && jobs.length === 0 && (
        <p>
          {t("playlists.empty")} <Link to="/">{t("playlists.make")}</Link>
        </p>
      )}
      <ul>
        {jobs.map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </ul>
      {hasNextPage && (
        <button
          type="button"
          className="quiet"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t("playlists.older")}
        </button>
      )}
    </div>
  );
}
