import type { Act, Allowance, Job, ParsedLineup } from "../api/types";

/** A job's id. */
export const JOB_ID = "01a2064c-0000-7000-8000-000000000001";

/** An act nobody has looked for yet. */
export function anAct(part: Partial<Act>): Act {
  return {
    position: 0,
    name: "Sigur Rós",
    original: "SIGUR RÓS",
    day: null,
    stage: null,
    note: null,
    headliner: false,
    state: "pending",
    confidence: null,
    reason: null,
    reasonCode: null,
    reasonDetails: {},
    artist: null,
    candidates: [],
    tracks: [],
    ...part,
  };
}

/** A job that looks for one act. */
export function aJob(part: Partial<Job>): Job {
  return {
    id: JOB_ID,
    version: 1,
    state: "matching",
    createdAt: "2026-06-24T10:00:00Z",
    startedAt: "2026-06-24T10:00:01Z",
    finishedAt: null,
    batch: null,
    playlist: {
      id: null,
      url: null,
      name: "Roskilde",
      public: false,
      trackCount: null,
      outdated: false,
      mode: "create",
      removal: null,
      undo: null,
      undoUntil: null,
    },
    options: {
      tracksPerArtist: 3,
      order: "lineup",
      seed: null,
      exclude: [],
      headliners: null,
      maxTracks: null,
      maxMinutes: null,
      leaveOutLiked: false,
    },
    review: "when_unsure",
    progress: { done: 0, total: 1 },
    queuePosition: null,
    etaMs: null,
    waiting: null,
    summary: { matched: 0, unsure: 0, notFound: 0, skipped: 0, tracks: 0, duplicatesDropped: 0 },
    acts: [anAct({})],
    failure: null,
    pollAfterMs: 1000,
    ...part,
  };
}

/** A reading of acts that gives no cause for warnings. */
export function aReading(names: readonly string[], part: Partial<ParsedLineup> = {}): ParsedLineup {
  const acts = names.map((name) => {
    return { name, original: name, day: null, stage: null, note: null, parts: [] };
  });
  return {
    acts,
    days: [],
    warnings: [],
    splits: [],
    estimate: { spotifyCalls: 6, ms: 1000 },
    ...part,
  };
}

/** An allowance with nothing in the way. */
export function anAllowance(part: Partial<Allowance> = {}): Allowance {
  return {
    rate: { limit: 180, windowMs: 30_000, used: 0 },
    quota: { usedLast24h: 0, limit: null, until: null },
    waiting: null,
    ...part,
  };
}
