import { ConnectionLost } from "../api/problem";
import type { Job } from "../api/types";
import { EMPTY_DRAFT, saveDraft } from "../lineup/draft";
import { Bill } from "../ui/Bill";
import { Link } from "../ui/Link";
import { navigate } from "../ui/location";
import { ProblemNotice } from "../ui/ProblemNotice";
import { billEntry } from "./actWords";
import { Doubts } from "./Doubts";
import { JobActions } from "./JobActions";
import { isFinished } from "./states";
import { Status } from "./Status";
import { TracksByAct } from "./TracksByAct";
import { useJob } from "./useJob";

/** A job from its first act to its playlist: the bill fills as acts are found. */
export function JobPage({ id }: { readonly id: string }) {
  const { data: job, error } = useJob(id);
  return (
    <article className="job">
      <ProblemNotice error={error instanceof ConnectionLost ? null : error} />
      {job && (
        <>
          <title>{`${job.playlist.name} · Festival Player`}</title>
          <h1 dir="auto">{job.playlist.name}</h1>
          <Status job={job} />
          <JobActions job={job} />
          <Bill label="The bill" entries={(job.acts ?? []).map(billEntry)} />
          <Doubts acts={job.acts ?? []} />
          {job.state === "succeeded" && <TracksByAct acts={job.acts ?? []} />}
        </>
      )}
      <p className="again actions">
        <Link to="/">Another line-up</Link>
        {job && isFinished(job) && <SameLineup job={job} />}
      </p>
    </article>
  );
}

function SameLineup({ job }: { readonly job: Job }) {
  const startAgain = () => {
    // Two acts may have come off the same line.
    const lines = new Set(job.acts?.map((act) => act.original));
    saveDraft({ ...EMPTY_DRAFT, text: [...lines].join("\n"), name: job.playlist.name });
    navigate("/");
  };
  return (
    <button type="button" className="quiet" onClick={startAgain}>
      This line-up again
    </button>
  );
}
