package io.festivalplayer.gateway.forecast;

import io.festivalplayer.common.job.JobState;
import io.festivalplayer.common.job.UnfinishedJob.Standing;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What becomes of the unfinished jobs when nothing else comes. Immutable. */
final class Forecast {

    /** Nothing was looked at. */
    static final Forecast NONE = new Forecast(Map.of());

    private final Map<UUID, Outlook> outlooks;

    private Forecast(Map<UUID, Outlook> outlooks) {
        this.outlooks = outlooks;
    }

    static Forecast of(Look look, Turns turns, Pace pace) {
        var played = Rehearsal.play(look, turns, pace);
        var outlooks = new HashMap<UUID, Outlook>();
        int before = 0;
        for (var job : played.begins()) {
            var position = job.state() == JobState.QUEUED ? Optional.of(before) : Optional.<Integer>empty();
            outlooks.put(
                    job.id(),
                    new Outlook(position, Optional.ofNullable(played.ends().get(job.id()))));
            before += job.standing() == Standing.RUNNING ? 0 : 1;
        }
        return new Forecast(outlooks);
    }

    /** Nothing can be told of a job that was not there at that look. */
    Outlook of(UUID job) {
        return outlooks.getOrDefault(job, Outlook.UNKNOWN);
    }
}
