package io.festivalplayer.common.job;

import io.festivalplayer.common.metrics.Metric;
import io.festivalplayer.common.metrics.Reading;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What all processes see alike in the database: how many jobs stand where, and for how long. */
final class JobGauges implements MeterBinder {

    /** Less often than anybody scrapes several times. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private final Reading<Workload> workload;

    JobGauges(Workloads workloads) {
        this.workload = new Reading<>(workloads::look, GOOD_FOR);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var standing : Workload.Standing.values()) {
            var tag = standing.name().toLowerCase(Locale.ROOT);
            gauge(registry, Metric.JOBS, now -> now.in(standing).count(), "state", tag);
            gauge(registry, Metric.JOBS_OLDEST, now -> now.in(standing).oldestSeconds(), "state", tag);
        }
        for (var reason : WaitReason.values()) {
            gauge(registry, Metric.JOBS_WAITING, now -> now.waiting(reason), "reason", reason.code());
        }
        gauge(registry, Metric.JOBS_RUNNING, Workload::running);
        gauge(registry, Metric.JOBS_ABANDONED, Workload::abandoned);
        gauge(registry, Metric.QUEUE_AGE, Workload::queueAgeSeconds);
        gauge(registry, Metric.DISPATCH_DUE, Workload::due);
        gauge(registry, Metric.DISPATCH_LAG, Workload::lagSeconds);
    }

    private void gauge(MeterRegistry registry, Metric metric, ToDoubleFunction<Workload> value, String... tags) {
        metric.gauge(registry, workload, now -> now.of(value), tags);
    }
}
