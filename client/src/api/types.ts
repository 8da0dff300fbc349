import type { components } from "./schema";

type Schemas = components["schemas"];

/** The listener who is logged in. */
export type Me = Schemas["Me"];
/** How a pasted bill is read, with warnings and what a playlist of it costs. */
export type ParsedLineup = Schemas["ParsedLineup"];
/** What Spotify lets the app do now. */
export type About = Schemas["About"];
export type Allowance = Schemas["AllowanceView"];
/** What a listener asks for when a playlist is to be made. */
export type JobOrder = Schemas["JobOrder"];
/** A job as the gateway shows it. */
export type Job = Schemas["JobView"];
/** A page of jobs, newest first. */
export type JobPage = Schemas["JobPage"];
/** An act of a job's bill, with what was found for it. */
export type Act = Schemas["ActView"];
/** A track, with its page at Spotify. */
export type Track = Schemas["Track"];
/** A track at its place in the playlist, with the place on the bill of the act that brings it. */
export type PlacedTrack = Schemas["PlacedTrack"];
/** An artist who may be the one on the bill. */
export type Candidate = Schemas["Candidate"];
/** What a listener decides about an act: who it is, that it is left out, or which tracks it brings. */
export type ActDecision = Schemas["ActDecision"];
/** What a job waits for, and until when. */
export type Waiting = Schemas["WaitingView"];
/** What becomes of the playlist of a cancelled job. */
export type PlaylistFate = NonNullable<Schemas["CancelOrder"]["playlist"]>;
/** A page of the listener's own playlists. */
export type OwnPlaylists = Schemas["PlaylistPage"];
/** Artists that were found, best first. */
export type FoundArtists = Schemas["ArtistPage"];
/** Whom the listener plays most. */
export type TopArtists = Schemas["TopArtists"];
