package io.festivalplayer.common.job;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What became of a request for a job. */
public sealed interface Submission {

    /** There is a job for it. */
    sealed interface Stored extends Submission {

        /**
         * Which.
         *
         * @return its id
         */
        UUID jobId();
    }

    /**
     * It is stored and will be finished.
     *
     * @param job the new job
     * @param acts its acts, in playlist order
     */
    record Accepted(PlaylistJob job, List<Act> acts) implements Stored {

        @Override
        public UUID jobId() {
            return job.id();
        }
    }

    /**
     * The same request was accepted before under the same key.
     *
     * @param jobId the job of that time
     */
    record Repeated(UUID jobId) implements Stored {}

    /** The key was used before, for another request. */
    record KeyTaken() implements Submission {}

    /** The listener has not allowed what it needs, or no longer. */
    record NotAllowed() implements Submission {}

    /** The account has no room for it. */
    sealed interface Full extends Submission {

        /**
         * How many an account may have.
         *
         * @return the limit
         */
        int limit();

        /**
         * When it is worth trying again.
         *
         * @return from now
         */
        Duration retryAfter();
    }

    /**
     * The account has as many unfinished jobs as it may.
     *
     * @param limit how many that is
     * @param retryAfter when it is worth trying again
     */
    record TooMany(int limit, Duration retryAfter) implements Full {}

    /**
     * As many jobs of the account as may wait for its decisions.
     *
     * @param limit how many that is
     * @param retryAfter when it is worth trying again
     */
    record TooManyReviews(int limit, Duration retryAfter) implements Full {}
}
