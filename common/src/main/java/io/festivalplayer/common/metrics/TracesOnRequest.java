package io.festivalplayer.common.metrics;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Leaves out all that makes traces, unless they have somewhere to go: nobody pays for what nobody sees. */
final class TracesOnRequest implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final String ENDPOINT = "festival.tracing.endpoint";
    private static final String TRACING = "org.springframework.boot.micrometer.tracing.";
    private static final String OPEN_TELEMETRY = "org.springframework.boot.opentelemetry.";

    private boolean wanted;

    @Override
    public void setEnvironment(Environment environment) {
        wanted = StringUtils.hasText(environment.getProperty(ENDPOINT));
    }

    @Override
    public boolean[] match(@Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
        var matches = new boolean[autoConfigurations.length];
        for (int i = 0; i < matches.length; i++) {
            var name = autoConfigurations[i];
            matches[i] =
                    wanted || name == null || Stream.of(TRACING, OPEN_TELEMETRY).noneMatch(name::startsWith);
        }
        return matches;
    }
}
