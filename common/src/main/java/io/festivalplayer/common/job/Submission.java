package io.festivalplayer.common.job;

import java.time.Duration;
import java.util.UUID;

/** What became of a request for a job. */
public sealed interface Submission {

    /**
     * It is stored and will be finished.
     *
     * @param jobId the new job
     */
    record Accepted(UUID jobId) implements Submission {}

    /**
     * The same request was accepted before under the same key.
     *
     * @param jobId the job of that time
     */
    record Repeated(UUID jobId) implements Submission {}

    /** The key was used before, for another request. */
    record KeyTaken() implements Submission {}

    /**
     * The account has as many unfinished jobs as it may.
     *
     * @param limit how many that is
     * @param retryAfter when it is worth trying again
     */
    record TooMany(int limit, Duration retryAfter) implements Submission {}
}
