package io.festivalplayer.common.job;

/** What became of a worker's claim to a job. */
public sealed interface Claim {

    /**
     * The job is ours until the lease ends.
     *
     * @param job what to work on
     */
    record Ours(ClaimedJob job) implements Claim {}

    /** Nothing to do: the message is old, the job has finished or is gone, waits, or someone else runs it. */
    record NotDue() implements Claim {}

    /** Runs of this job ended too often without a save point; it has been failed. */
    record Exhausted() implements Claim {}
}
