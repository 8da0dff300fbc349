package io.festivalplayer.common.settings;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Brings the settings into Spring's environment, below the command line and above everything else. */
final class EnvironmentSettings implements EnvironmentPostProcessor {

    private static final String NAME = "festival settings";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var values = new SettingsReader(System.getenv(), Path.of(".env"))
                .read().entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().property(), entry -> (Object) entry.getValue()));
        environment
                .getPropertySources()
                .addBefore(
                        StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
                        new MapPropertySource(NAME, values));
    }
}
