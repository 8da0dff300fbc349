package io.festivalplayer.worker.ops;

import io.festivalplayer.common.job.JobConfiguration;
import io.festivalplayer.common.queue.QueueConfiguration;
import io.festivalplayer.common.spotify.budget.BudgetConfiguration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.util.StringUtils;

/** The parts of a worker that commands use, each made when it is first asked for; so no command needs all servers. */
final class OpsParts implements AutoCloseable {

    /** No web server, no work is taken, and nothing but the command itself speaks. */
    private static final Map<String, String> QUIET = Map.of(
            "spring.config.name", "worker",
            "spring.main.lazy-initialization", "true",
            "spring.main.banner-mode", "off",
            "management.endpoint.health.validate-group-membership", "false",
            "spring.main.log-startup-info", "false",
            "logging.level.root", "off",
            "logging.level.io.festivalplayer", "off",
            "logging.level.com.zaxxer.hikari", "off",
            "spring.datasource.hikari.maximum-pool-size", "2");

    private final Map<String, String> settings;
    private @Nullable ConfigurableApplicationContext context;

    OpsParts(Map<String, String> settings) {
        this.settings = settings;
    }

    /** Not marked as a configuration, so that the worker itself does not find it. */
    @EnableAutoConfiguration
    @Import({JobConfiguration.class, QueueConfiguration.class, BudgetConfiguration.class})
    static class Parts {}

    <T> T get(Class<T> type) {
        var open = context;
        if (open == null) {
            open = open();
            context = open;
        }
        return open.getBean(type);
    }

    private ConfigurableApplicationContext open() {
        var all = new HashMap<>(QUIET);
        all.putAll(settings);
        var arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .initializers(OpsParts::requireDatabase)
                .run(arguments);
    }

    /** Said before anything is built, since what is built without it fails in a hundred lines. */
    private static void requireDatabase(ConfigurableApplicationContext context) {
        if (!StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"))) {
            throw new OpsFailure("DATABASE_URL is not set. Give the settings of the deployment that you mean"
                    + " (DATABASE_URL, RABBITMQ_URI, SPOTIFY_ID), in the environment or in .env.");
        }
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
