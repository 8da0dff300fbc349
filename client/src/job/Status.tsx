import type { Job } from "../api/types";
import { count, duration } from "../ui/words";
import { stateWords } from "./states";
import { WaitingNotice } from "./WaitingNotice";

const COUNTED: Readonly<Record<string, string>> = { matching: "acts", building: "tracks" };

/** Where a job stands: its state, how far it is, what it waits for, how it ended. */
export function Status({ job }: { readonly job: Job }) {
  return (
    <>
      <p className="status">
        <span role="status">{stateWords(job)}</span>
        <Count job={job} />
      </p>
      {job.waiting !== null && <WaitingNotice waiting={job.waiting} />}
      {job.failure !== null && <FailureNotice failure={job.failure} />}
      {job.playlist.removal === "pending" && <p>The playlist is being taken out of Spotify.</p>}
      {job.playlist.removal === "done" && <p>The playlist was taken out of Spotify.</p>}
    </>
  );
}

function Count({ job: { state, progress, etaMs, summary } }: { readonly job: Job }) {
  const counted = COUNTED[state];
  if (counted !== undefined) {
    const left = etaMs === null ? "" : ` · ${duration(etaMs)} left`;
    return (
      <span className="count">
        {progress.done} of {progress.total} {counted}
        {left}
      </span>
    );
  }
  if (state !== "succeeded") {
    return null;
  }
  const parts = [
    count(summary.tracks, "track"),
    `${count(summary.matched, "act")} found`,
    summary.unsure > 0 && `${summary.unsure} not sure`,
    summary.notFound > 0 && `${summary.notFound} not found`,
    summary.duplicatesDropped > 0 && `${count(summary.duplicatesDropped, "duplicate")} left out`,
  ];
  return <span className="count">{parts.filter(Boolean).join(" · ")}</span>;
}

function FailureNotice({ failure }: { readonly failure: NonNullable<Job["failure"]> }) {
  return (
    <div className="notice problem" role="alert">
      <p>{failure.detail}</p>
      {failure.code === "reconnect_spotify" && <a href="/login">Log in with Spotify</a>}
    </div>
  );
}
