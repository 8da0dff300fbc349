/** Where the cache keeps the listener's jobs. */
export const JOBS_KEY = ["jobs"] as const;

/** Where the cache keeps one job. */
export function jobKey(id: string) {
  return [...JOBS_KEY, id] as const;
}
