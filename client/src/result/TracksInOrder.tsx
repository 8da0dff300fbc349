import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "@mantine/core";
import { getTracks } from "../api/gateway";
import type { Job } from "../api/types";
import { jobKey } from "../job/keys";
import { ProblemNotice } from "../ui/ProblemNotice";

/** The playlist's tracks one after the other, each with the act that brings it. */
export function TracksInOrder({ job }: { readonly job: Job }) {
  const { data, error } = useQuery({
    queryKey: [...jobKey(job.id), "tracks", job.version],
    queryFn: ({ signal }) => getTracks(job.id, signal),
  });
  if (data === undefined) {
    return error === null ? <Skeleton height={160} /> : <ProblemNotice error={error} />;
  }
  return (
    <ol className="tracks-in-order">
      {data.map(({ position, track }) => (
        <li key={track.uri}>
          <a href={track.spotifyUrl} target="_blank" rel="noreferrer" dir="auto">
            {track.name}
          </a>{" "}
          <span className="why" dir="auto">
            {job.acts?.[position]?.name}
          </span>
        </li>
      ))}
    </ol>
  );
}
