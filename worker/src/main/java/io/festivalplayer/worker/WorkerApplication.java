package io.festivalplayer.worker;

import io.festivalplayer.common.account.AccountConfiguration;
import io.festivalplayer.common.job.JobConfiguration;
import io.festivalplayer.common.queue.QueueConfiguration;
import io.festivalplayer.common.spotify.SpotifyConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The worker process. */
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties(WorkerSettings.class)
@Import({AccountConfiguration.class, JobConfiguration.class, QueueConfiguration.class, SpotifyConfiguration.class})
public class WorkerApplication {

    /**
     * Starts a worker.
     *
     * @param args Spring Boot's own options
     */
    public static void main(String[] args) {
        application().run(args);
    }

    /**
     * The worker, ready to run, with its own settings file.
     *
     * @return a builder that the standalone adds to
     */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(WorkerApplication.class).properties("spring.config.name=worker");
    }
}
