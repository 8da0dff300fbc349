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
      <Afterwards playlist={job.playlist} />
    </>
  );
}

const TAKEN_AWAY: Readonly<Record<string, { readonly pending: string; readonly done: string }>> = {
  create: {
    pending: "The playlist is being taken out of Spotify.",
    done: "The playlist was taken out of Spotify.",
  },
  replace: {
    pending: "The playlist is being put back as it was.",
    done: "The playlist is as it was before.",
  },
  append: {
    pending: "The added tracks are being taken out of the playlist.",
    done: "The added tracks were taken out of the playlist.",
  },
};

/** What is done at Spotify after a job's end. */
function Afterwards({ playlist }: { readonly playlist: Job["playlist"] }) {
  const step = playlist.undo ?? playlist.removal;
  const words = TAKEN_AWAY[playlist.mode];
  return words !== undefined && (step === "pending" || step === "done") ? (
    <p>{words[step]}</p>
  ) : null;
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
