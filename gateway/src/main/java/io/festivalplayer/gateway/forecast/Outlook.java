package io.festivalplayer.gateway.forecast;

import io.festivalplayer.common.job.JobState;
import java.time.Duration;
import java.util.Optional;

/**
 * What can be told of a job's way to its end.
 *
 * @param queuePosition how many jobs come to a worker before it, from 0; empty once it has begun
 * @param eta how long it will take; empty when that cannot be told
 */
public record Outlook(Optional<Integer> queuePosition, Optional<Duration> eta) {

    static final Outlook UNKNOWN = new Outlook(Optional.empty(), Optional.empty());

    /**
     * What of it still holds of a job that has moved on since.
     *
     * @param state where the job is by now
     * @return the same, or less
     */
    public Outlook in(JobState state) {
        if (!state.isWorking()) {
            return UNKNOWN;
        }
        return state == JobState.QUEUED ? this : new Outlook(Optional.empty(), eta);
    }

    /** The same, that much later. */
    Outlook after(Duration time) {
        return new Outlook(queuePosition, eta.map(left -> left.compareTo(time) > 0 ? left.minus(time) : Duration.ZERO));
    }
}
