package io.festivalplayer.common.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Every metric of ours, in one place: its name and what it says. Tags have few values that are known beforehand; what
 * belongs to one job, act or listener is never one. docs/operations.md has the same list for who reads them.
 */
public enum Metric {
    /** Unfinished jobs by state; finished ones with something left to do are {@code follow_up}. */
    JOBS("festival.jobs", "Unfinished jobs"),
    /** Of these the ones that are parked, by reason. */
    JOBS_WAITING("festival.jobs.waiting", "Jobs that wait for a time that has not come"),
    /** Jobs that a worker holds. */
    JOBS_RUNNING("festival.jobs.running", "Jobs that a worker holds"),
    /** Jobs whose worker let the lease run out, and which nobody has taken over. */
    JOBS_ABANDONED("festival.jobs.abandoned", "Jobs whose lease has run out and that nobody has taken over"),
    /** For each state how long ago the oldest of its jobs was accepted. */
    JOBS_OLDEST("festival.jobs.oldest.seconds", "Age of the oldest job in a state"),
    /** How long the job that no worker has begun is due. */
    QUEUE_AGE("festival.jobs.queue.age.seconds", "How long the oldest queued job has been due"),
    /** How long jobs were in the states that workers end. */
    TIME_IN_STATE("festival.jobs.time.in.state", "How long jobs were in a state", Buckets.JOBS),
    /** From the order, or the retry, to the end that a worker brought about, waits included. */
    JOBS_FINISHED("festival.jobs.finished", "From order to end of jobs", Buckets.JOBS),
    /** Leases that were taken from a worker which did not give them back. */
    LEASE_TAKEOVERS("festival.jobs.lease.takeovers", "Leases that ran out and were taken over"),
    /** Slices of jobs, by task and end. */
    SLICES("festival.slices", "Slices of jobs"),
    /** Decisions about acts. */
    ACTS_DECIDED("festival.acts.decided", "Decisions about acts"),
    /** Where answers about acts came from. */
    MEMORY_ANSWERS("festival.memory.answers", "Answers to questions about acts"),
    /** Calls to Spotify, by endpoint and outcome. */
    SPOTIFY_CALLS("festival.spotify.calls", "Calls to Spotify", Buckets.CALLS),
    /** Calls that count against the rate. */
    BUDGET_USED("festival.budget.used", "Calls that count against the rate now"),
    /** What the rate allows. */
    BUDGET_LIMIT("festival.budget.limit", "Calls that the rate allows in a window now"),
    /** Calls of a day. */
    BUDGET_QUOTA_USED("festival.budget.quota.used", "Calls of the last 24 hours"),
    /** What a day allows. */
    BUDGET_QUOTA_LIMIT("festival.budget.quota.limit", "Calls that 24 hours allow, NaN where unknown"),
    /** How long nobody may call, by the limit that Spotify named. */
    BUDGET_BLOCKED("festival.budget.blocked.seconds", "How long no call may be made"),
    /** Waits for the budget, by lane. */
    BUDGET_WAIT("festival.budget.wait", "How long calls waited for the budget before they were made"),
    /** Calls that were not made since the wait would have been too long. */
    BUDGET_TURNED_AWAY("festival.budget.turned.away", "Calls that would have waited for too long"),
    /** Jobs that are to be sent to workers. */
    DISPATCH_DUE("festival.dispatch.due", "Jobs that are due and not on their way to a worker"),
    /** How long the oldest of them has been. */
    DISPATCH_LAG("festival.dispatch.lag.seconds", "How long the longest of these has been due or away from workers"),
    /** Rounds of this process's dispatcher. */
    DISPATCH_ROUNDS("festival.dispatch.rounds", "Looks of the dispatcher for due jobs"),
    /** Whether this process reaches the broker. */
    BROKER_UP("festival.dispatch.broker_up", "Whether this process reaches the broker"),
    /** Whether this process reaches the database, in this release's shape. */
    DATABASE_UP("festival.database.up", "Whether this process reaches a migrated database"),
    /** Messages in each queue that no consumer holds. */
    QUEUE_MESSAGES("festival.queue.messages", "Messages that lie in a queue"),
    /** Messages that were no job messages. */
    DEAD_LETTERED("festival.messages.dead_lettered", "Messages that were set aside"),
    /** Messages that brought nothing to do. */
    DROPPED("festival.messages.dropped", "Messages that brought nothing to do");

    private final String id;
    private final String description;
    private final Buckets buckets;

    Metric(String id, String description) {
        this(id, description, Buckets.NONE);
    }

    Metric(String id, String description, Buckets buckets) {
        this.id = id;
        this.description = description;
        this.buckets = buckets;
    }

    /**
     * The name, with dots; Prometheus sees underscores and units.
     *
     * @return it
     */
    public String id() {
        return id;
    }

    /**
     * A counter of this name.
     *
     * @param tags name and value in turn
     * @return to be registered
     */
    public Counter.Builder counter(String... tags) {
        return Counter.builder(id).description(description).tags(tags);
    }

    /**
     * A timer of this name, with its buckets.
     *
     * @param tags name and value in turn
     * @return to be registered
     */
    public Timer.Builder timer(String... tags) {
        var timer = Timer.builder(id).description(description).tags(tags);
        return buckets == Buckets.NONE ? timer : timer.serviceLevelObjectives(buckets.bounds());
    }

    /**
     * Registers a gauge of this name.
     *
     * @param registry where
     * @param of what is measured, which is held
     * @param value how
     * @param tags name and value in turn
     * @param <T> its type
     */
    public <T> void gauge(MeterRegistry registry, T of, ToDoubleFunction<T> value, String... tags) {
        Gauge.builder(id, of, value)
                .description(description)
                .tags(tags)
                .strongReference(true)
                .register(registry);
    }

    private enum Buckets {
        NONE,
        CALLS,
        JOBS;

        private Duration[] bounds() {
            return switch (this) {
                case NONE -> new Duration[0];
                case CALLS -> bounds(ChronoUnit.MILLIS, 50, 100, 200, 400, 800, 1_600, 3_200, 5_000);
                case JOBS -> bounds(ChronoUnit.SECONDS, 1, 5, 15, 30, 60, 120, 300, 900, 3_600, 21_600, 86_400);
            };
        }

        private static Duration[] bounds(ChronoUnit unit, long... each) {
            return Arrays.stream(each)
                    .mapToObj(bound -> Duration.of(bound, unit))
                    .toArray(Duration[]::new);
        }
    }
}
