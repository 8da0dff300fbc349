import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { decideAct } from "../api/gateway";
import type { Act, ActDecision, Candidate, Job } from "../api/types";
import { jobKey } from "../job/keys";
import { foresee, inverseOf } from "./decisions";

interface Step {
  readonly act: Act;
  readonly decision: ActDecision;
  readonly found?: Candidate | undefined;
  readonly isUndo?: boolean;
}

/** The listener's decisions about a job's acts: shown at once, sent, and taken back one by one. */
export interface Decisions {
  readonly decide: (act: Act, decision: ActDecision, found?: Candidate) => void;
  /** Takes the last decision back; undefined when there is none. */
  readonly undo: (() => Act | undefined) | undefined;
  /** What the gateway refused last, and for which act. */
  readonly refusal: { readonly position: number; readonly error: Error } | null;
}

/** Sends decisions about a job's acts. */
export function useDecisions(jobId: string): Decisions {
  const queryClient = useQueryClient();
  const queryKey = jobKey(jobId);
  const [done, setDone] = useState<readonly Step[]>([]);

  const putAct = (act: Act) => {
    queryClient.setQueryData<Job>(queryKey, (job) =>
      job?.acts ? { ...job, acts: job.acts.map((one) => (isSame(one, act) ? act : one)) } : job,
    );
  };
  const sending = useMutation({
    // One after the other, and a confirm after them all.
    scope: { id: jobId },
    mutationFn: ({ act, decision }: Step) => decideAct(jobId, act.position, decision),
    onMutate: ({ act, decision, found }) => {
      putAct(foresee(act, decision, found));
    },
    onSuccess: (act) => {
      putAct(act);
      // What one act gives up may be another's.
      void queryClient.invalidateQueries({ queryKey });
    },
    onError: (_, step) => {
      putAct(step.act);
      setDone((steps) => steps.filter((one) => one !== step));
    },
  });

  const decide = (act: Act, decision: ActDecision, found?: Candidate) => {
    const step = { act, decision, found };
    setDone((steps) => [...steps, step]);
    sending.mutate(step);
  };
  const undo = () => {
    const last = done.at(-1);
    if (last === undefined) {
      return undefined;
    }
    setDone(done.slice(0, -1));
    sending.mutate({ act: last.act, decision: inverseOf(last.act, last.decision), isUndo: true });
    return last.act;
  };
  return {
    decide,
    undo: done.length > 0 ? undo : undefined,
    refusal:
      sending.isError && !(sending.variables.isUndo ?? false)
        ? { position: sending.variables.act.position, error: sending.error }
        : null,
  };
}

function isSame(one: Act, other: Act): boolean {
  return one.position === other.position;
}
