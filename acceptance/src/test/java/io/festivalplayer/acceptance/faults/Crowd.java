package io.festivalplayer.acceptance.faults;

import static org.awaitility.Awaitility.await;

import io.festivalplayer.acceptance.system.FestivalSystem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionTimeoutException;

/** Fans who order at the same time until they are told to stop. */
final class Crowd {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final FestivalSystem festival;
    private final List<Fan> fans;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean goingOn = true;

    Crowd(FestivalSystem festival, List<KnownBill> bills, int size, long seed) {
        this.festival = festival;
        this.fans = IntStream.range(0, size)
                .mapToObj(number -> new Fan(festival.listener("Fan"), bills, seed * size + number))
                .toList();
    }

    /** They begin. */
    void start() {
        fans.forEach(fan -> threads.execute(() -> fan.orderWhile(() -> goingOn)));
    }

    /** They order no more; what they have ordered goes on. */
    void stop() {
        goingOn = false;
        threads.close();
    }

    /** Waits until all their jobs are finished and nobody calls Spotify any more, and checks the books. */
    Books settle() {
        try {
            await("all jobs are finished")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> fans.stream().allMatch(Fan::isDone));
            await("nobody calls Spotify")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .until(this::isQuiet);
        } catch (ConditionTimeoutException notInTime) {
            // The books say what is not done.
            return books();
        }
        return books();
    }

    private boolean isQuiet() {
        return festival.sandbox()
                .callsSince(festival.sandbox().now().minus(QUIET))
                .isEmpty();
    }

    private Books books() {
        return fans.stream().map(fan -> fan.books(festival.sandbox())).reduce(Books.empty(), Books::plus);
    }
}
