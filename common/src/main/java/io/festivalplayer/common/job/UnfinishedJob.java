package io.festivalplayer.common.job;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * What is left to do of a job. Immutable.
 *
 * @param id the job
 * @param accountId whose it is
 * @param state where it stands; a finished one has something left to take away or to put back
 * @param standing how near it is to a worker
 * @param parkedFor how long it does not go on; zero when it is not
 * @param begunAgo how long ago a worker first took it; empty when none has
 * @param done steps that are behind it: acts looked for, the playlist created, writes of a hundred tracks
 * @param left steps that are before it, 1 at least: the same, and the look at the end. Each is a call to Spotify where
 *     nothing is known before
 * @param usedInDay calls that its account used within a day
 */
public record UnfinishedJob(
        UUID id,
        UUID accountId,
        JobState state,
        Standing standing,
        Duration parkedFor,
        Optional<Duration> begunAgo,
        int done,
        int left,
        int usedInDay) {

    /** How near a job is to a worker. */
    public enum Standing {
        /** A worker has it. */
        RUNNING,
        /** Its message is on the way. */
        SENT,
        /** It may go on, and its turn has not come. */
        DUE,
        /** It is parked. */
        PARKED
    }
}
