package io.festivalplayer.gateway;

import io.festivalplayer.common.account.AccountConfiguration;
import io.festivalplayer.common.job.JobConfiguration;
import io.festivalplayer.common.lifecycle.LifecycleConfiguration;
import io.festivalplayer.common.lifecycle.StoppableProcess;
import io.festivalplayer.common.memory.MemoryConfiguration;
import io.festivalplayer.common.queue.QueueConfiguration;
import io.festivalplayer.common.spotify.SpotifyConfiguration;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** The gateway process. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import({
    AccountConfiguration.class,
    JobConfiguration.class,
    LifecycleConfiguration.class,
    MemoryConfiguration.class,
    QueueConfiguration.class,
    SpotifyConfiguration.class
})
public class GatewayApplication {

    private static final String CONFIG_NAME = "spring.config.name=gateway";

    /**
     * Starts the gateway, or runs a command of its image.
     *
     * @param args {@code migrate} to bring the database into shape and end; else Spring Boot's own options
     */
    public static void main(String[] args) {
        if (List.of(args).contains("migrate")) {
            new SpringApplicationBuilder(MigrateCommand.class)
                    .properties(CONFIG_NAME)
                    .web(WebApplicationType.NONE)
                    .run(args)
                    .close();
        } else {
            StoppableProcess.run(application(), args);
        }
    }

    /**
     * The gateway, ready to run, with its own settings file.
     *
     * @return a builder that the standalone adds to
     */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(GatewayApplication.class).properties(CONFIG_NAME);
    }
}
