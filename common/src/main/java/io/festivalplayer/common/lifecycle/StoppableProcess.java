package io.festivalplayer.common.lifecycle;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An application that is a process of its own. When it is asked to stop, it says at once that it is not ready, takes
 * nothing new, brings to an end what is under way, and answers 0.
 */
public final class StoppableProcess {

    /** Whoever asks waits 8 seconds; the parts' own limits are shorter, and add up to more only when much is wrong. */
    private static final Duration LIMIT = Duration.ofSeconds(7);

    private StoppableProcess() {}

    /**
     * Runs an application until the process is asked to stop.
     *
     * @param application takes no work before it has started
     * @param args Spring Boot's own options
     */
    public static void run(SpringApplicationBuilder application, String... args) {
        var started = new AtomicReference<ConfigurableApplicationContext>();
        // Before the start is complete nothing was taken, so that nothing is to be given back.
        StopSignal.onStop(
                () -> Optional.ofNullable(started.get()).ifPresent(ConfigurableApplicationContext::close), LIMIT);
        ApplicationListener<ApplicationStartedEvent> notice = event -> started.set(event.getApplicationContext());
        application.registerShutdownHook(false).listeners(notice).run(args);
    }
}
