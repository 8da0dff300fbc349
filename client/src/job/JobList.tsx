import { useInfiniteQuery } from "@tanstack/react-query";
import { listJobs } from "../api/gateway";
import { ConnectionLost } from "../api/problem";
import type { Job } from "../api/types";
import { ConfirmButton } from "../ui/ConfirmButton";
import { Link } from "../ui/Link";
import { ProblemNotice } from "../ui/ProblemNotice";
import { day } from "../ui/words";
import { JOBS_KEY } from "./keys";
import { isAtRest, stateWords } from "./states";
import { useDeleteJob } from "./useJob";

/** The listener's jobs, newest first. */
export function JobList() {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: JOBS_KEY,
    queryFn: ({ pageParam }) => listJobs(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: ({ state }) => {
      const jobs = state.data?.pages.flatMap((page) => page.items) ?? [];
      const polls = jobs.filter((job) => !isAtRest(job)).map((job) => job.pollAfterMs);
      return polls.length > 0 && Math.min(...polls);
    },
  });
  const jobs = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="jobs">
      <ProblemNotice error={error instanceof ConnectionLost ? null : error} />
      {jobs.length > 0 && <h2>Your playlists</h2>}
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
          Show older ones
        </button>
      )}
    </section>
  );
}

function JobRow({ job }: { readonly job: Job }) {
  const remove = useDeleteJob(job.id);
  const { name, url } = job.playlist;
  return (
    <li>
      <Link to={`/?job=${job.id}`}>{name}</Link>
      <span className="why">
        {stateWords(job)} · {day(new Date(job.createdAt))}
      </span>
      <span className="actions">
        {url !== null && (
          <a href={url} target="_blank" rel="noreferrer">
            Open in Spotify<span className="visually-hidden">: {name}</span>
          </a>
        )}
        {isAtRest(job) && (
          <ConfirmButton
            label="Delete"
            question="Forget it here? A playlist in Spotify stays."
            choices={[{ label: "Yes, delete", choose: remove.mutate }]}
          />
        )}
      </span>
      <ProblemNotice error={remove.error} />
    </li>
  );
}
