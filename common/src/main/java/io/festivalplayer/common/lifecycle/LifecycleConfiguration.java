package io.festivalplayer.common.lifecycle;

import io.festivalplayer.common.database.Schema;
import io.festivalplayer.common.metrics.Metric;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every process of ours knows about its own life, and about the database that it cannot be without. */
@Configuration(proxyBeanMethods = false)
public class LifecycleConfiguration {

    @Bean
    Stopping stopping() {
        return new Stopping();
    }

    @Bean
    Watch databaseWatch(JdbcClient sql) {
        var schema = new Schema(sql);
        return new Watch(
                "The database",
                "We go on by ourselves when it is there; no accepted job is lost.",
                () -> schema.isCurrent()
                        ? Optional.empty()
                        : Optional.of("is not in this release's shape: run the gateway's command migrate"));
    }

    @Bean
    HealthIndicator databaseHealthIndicator(Watch databaseWatch) {
        return () -> health(databaseWatch);
    }

    @Bean
    MeterBinder databaseGauge(Watch databaseWatch) {
        return registry -> Metric.DATABASE_UP.gauge(registry, databaseWatch, watch -> watch.isThere() ? 1 : 0);
    }

    /**
     * What a watch last saw, for a process's readiness.
     *
     * @param watch whom to ask
     * @return up or down
     */
    public static Health health(Watch watch) {
        return watch.isThere() ? Health.up().build() : Health.down().build();
    }
}
