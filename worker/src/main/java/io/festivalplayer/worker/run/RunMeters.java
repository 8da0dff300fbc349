package io.festivalplayer.worker.run;

import io.festivalplayer.common.job.ClaimedJob;
import io.festivalplayer.common.job.JobMove;
import io.festivalplayer.common.job.JobMoves;
import io.festivalplayer.common.job.Lease;
import io.festivalplayer.common.metrics.Metric;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Measures slices, and what became of their jobs. Each move is counted once, by the worker that made it. */
@Component
class RunMeters {

    private final JobMoves moves;
    private final MeterRegistry registry;

    RunMeters(JobMoves moves, MeterRegistry registry) {
        this.moves = moves;
        this.registry = registry;
    }

    /** A slice of so many nanoseconds has ended. */
    void slice(ClaimedJob job, String end, long nanos) {
        Metric.SLICES
                .timer("task", job.task().name().toLowerCase(Locale.ROOT), "end", end)
                .register(registry)
                .record(Duration.ofNanos(nanos));
    }

    /** What a run made of its job, after it has given it back. */
    void moves(Lease lease, long lastEvent) {
        moves.of(lease, lastEvent).forEach(this::count);
    }

    private void count(JobMove move) {
        Metric.TIME_IN_STATE
                .timer("state", move.from().code())
                .register(registry)
                .record(move.stayed());
        if (move.to().isFinished()) {
            Metric.JOBS_FINISHED
                    .timer("state", move.to().code(), "failure", move.failure().orElse("none"))
                    .register(registry)
                    .record(move.sinceOrder());
        }
    }
}
