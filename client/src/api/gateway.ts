import createClient from "openapi-fetch";
import type { paths } from "./schema";
import { send } from "./send";
import type {
  About,
  Act,
  ActDecision,
  Allowance,
  FoundArtists,
  Job,
  JobOrder,
  JobPage,
  Me,
  OwnPlaylists,
  ParsedLineup,
  PlacedTrack,
  PlaylistFate,
  TopArtists,
} from "./types";

const client = createClient<paths>({ baseUrl: location.origin, fetch: send });

// A refusal is thrown before, so that an answer without a body is a fault of the contract.
async function bodyOf<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  if (data === undefined) {
    throw new Error("The answer has no body.");
  }
  return data;
}

const job = (id: string) => ({ path: { id } });

/** What is to be said about the whole, to everybody. */
export function getAbout(signal: AbortSignal): Promise<About> {
  return bodyOf(client.GET("/api/about", { signal }));
}

/** Who is logged in; a 401 problem when nobody is. */
export function getMe(): Promise<Me> {
  return bodyOf(client.GET("/api/me"));
}

/** Ends the session. Spring Security answers this one, so the API's document does not have it. */
export async function logOut(): Promise<void> {
  await send(new Request(new URL("/api/logout", location.origin), { method: "POST" }));
}

/** Reads a pasted bill, of which some lines are one act each however they look; nothing is stored. */
export function parseLineup(
  text: string,
  whole: readonly string[],
  signal: AbortSignal,
): Promise<ParsedLineup> {
  const body = { text, ...(whole.length > 0 && { whole: [...whole] }) };
  return bodyOf(client.POST("/api/lineups/parse", { body, signal }));
}

/** What Spotify lets the app do now; for who is logged in. */
export function getAllowance(signal: AbortSignal): Promise<Allowance> {
  return bodyOf(client.GET("/api/allowance", { signal }));
}

/** Orders a playlist; the same key with the same order answers with the same job. */
export function postJob(order: JobOrder, idempotencyKey: string): Promise<Job> {
  const params = { header: { "Idempotency-Key": idempotencyKey } };
  return bodyOf(client.POST("/api/jobs", { params, body: order }));
}

/** A page of the listener's jobs, older than the given one. */
export function listJobs(before: string | null): Promise<JobPage> {
  return bodyOf(client.GET("/api/jobs", { params: { query: before === null ? {} : { before } } }));
}

/** A job, or null where it is still as it was when the gateway gave it this tag. */
export interface JobAnswer {
  readonly job: Job | null;
  /** Names the job as it is now, to be sent with the next question. */
  readonly tag: string | undefined;
}

/** A job with the acts that changed since a version (0 for all acts), unless it is still what the tag names. */
export async function getJob(
  id: string,
  since: number,
  tag: string | undefined,
  signal: AbortSignal,
): Promise<JobAnswer> {
  const { data, response } = await client.GET("/api/jobs/{id}", {
    params: { ...job(id), query: { since } },
    ...(tag !== undefined && { headers: { "If-None-Match": tag } }),
    // The browser's own cache would answer in the gateway's place.
    cache: "no-store",
    signal,
  });
  return { job: data ?? null, tag: response.headers.get("ETag") ?? undefined };
}

/** The tracks that a job's acts bring, in the playlist's order. */
export function getTracks(id: string, signal: AbortSignal): Promise<PlacedTrack[]> {
  return bodyOf(client.GET("/api/jobs/{id}/tracks", { params: job(id), signal }));
}

/** Stops a job; its playlist goes away again or is kept as far as it is. */
export function cancelJob(id: string, playlist: PlaylistFate): Promise<Job> {
  return bodyOf(client.POST("/api/jobs/{id}/cancel", { params: job(id), body: { playlist } }));
}

/** Lets a failed or cancelled job go on where it stopped. */
export function retryJob(id: string): Promise<Job> {
  return bodyOf(client.POST("/api/jobs/{id}/retry", { params: job(id) }));
}

/** Forgets a finished job; its Spotify playlist stays. */
export async function deleteJob(id: string): Promise<void> {
  await client.DELETE("/api/jobs/{id}", { params: job(id) });
}

/** Decides about an act of a job in review, or of one that has made its playlist. */
export function decideAct(id: string, position: number, decision: ActDecision): Promise<Act> {
  const params = { path: { id, position: String(position) } };
  return bodyOf(client.PUT("/api/jobs/{id}/acts/{position}", { params, body: decision }));
}

/** Lets a job go on after its review, or write its changed acts into its playlist. */
export function confirmJob(id: string): Promise<Job> {
  return bodyOf(client.POST("/api/jobs/{id}/confirm", { params: job(id) }));
}

/** Puts a playlist back as it was before a job replaced what was in it. */
export function undoJob(id: string): Promise<Job> {
  return bodyOf(client.POST("/api/jobs/{id}/undo", { params: job(id) }));
}

/** Sets the listener's country. */
export function changeMarket(market: string): Promise<Me> {
  return bodyOf(client.PUT("/api/me", { body: { market } }));
}

/** Deletes all that is stored of the listener. */
export async function deleteMe(): Promise<void> {
  await client.DELETE("/api/me");
}

/** Looks for artists by name, or for one by a link. */
export function searchArtists(query: string): Promise<FoundArtists> {
  return bodyOf(client.GET("/api/artists", { params: { query: { query, limit: 5 } } }));
}

/** Whom the listener plays most. */
export function topArtists(): Promise<TopArtists> {
  return bodyOf(client.GET("/api/me/top-artists", { params: { query: { limit: 30 } } }));
}

/** All of the listener's own playlists. */
export async function ownPlaylists(): Promise<OwnPlaylists> {
  const page = (offset: number) =>
    bodyOf(client.GET("/api/me/playlists", { params: { query: { limit: 50, offset } } }));
  const first = await page(0);
  const items = [...first.items];
  let isMore = items.length < first.total;
  while (isMore) {
    const next = await page(items.length);
    items.push(...next.items);
    isMore = next.items.length > 0 && items.length < next.total;
  }
  return { ...first, items };
}
