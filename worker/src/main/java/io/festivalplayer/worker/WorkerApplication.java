package io.festivalplayer.worker;

import io.festivalplayer.common.account.AccountConfiguration;
import io.festivalplayer.common.job.JobConfiguration;
import io.festivalplayer.common.lifecycle.LifecycleConfiguration;
import io.festivalplayer.common.lifecycle.StoppableProcess;
import io.festivalplayer.common.memory.MemoryConfiguration;
import io.festivalplayer.common.queue.QueueConfiguration;
import io.festivalplayer.common.spotify.SpotifyConfiguration;
import io.festivalplayer.worker.ops.Ops;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The worker process. */
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties(WorkerSettings.class)
@Import({
    AccountConfiguration.class,
    JobConfiguration.class,
    LifecycleConfiguration.class,
    MemoryConfiguration.class,
    QueueConfiguration.class,
    SpotifyConfiguration.class
})
public class WorkerApplication {

    /**
     * Starts a worker, or runs a command of the person on call.
     *
     * @param args {@code ops} and a command; else Spring Boot's own options
     */
    public static void main(String[] args) {
        var command = List.of(args);
        if (!command.isEmpty() && command.getFirst().equals("ops")) {
            System.exit(Ops.main(command.subList(1, command.size())));
        }
        StoppableProcess.run(application(), args);
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
