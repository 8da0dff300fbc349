package io.festivalplayer.common.job;

/** What became of a worker's claim to a job. */
public sealed interface Claim {

    /**
     * The job is ours until the lease ends.
     *
     * @param job what to work on
     * @param lastEvent the last event of its history before this claim
     */
    record Ours(ClaimedJob job, long lastEvent) implements Claim {}

    /** Nothing to do: the message is old, the job has finished or is gone, waits, or someone else runs it. */
    record NotDue() implements Claim {}

    /**
     * Runs of this job ended too often without a save point; it has been failed.
     *
     * @param lease what it was failed with
     * @param lastEvent the last event of its history before that
     */
    record Exhausted(Lease lease, long lastEvent) implements Claim {}
}
