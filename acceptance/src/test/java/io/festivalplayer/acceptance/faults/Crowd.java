package io.festivalplayer.acceptance.faults;

import static org.awaitility.Awaitility.await;

import io.festivalplayer.acceptance.system.FestivalSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionTimeoutException;

/** Fans who order at the same time until they are told to stop. */
final class Crowd {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
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

    /** One who orders the same again and again. */
    static Crowd one(FestivalSystem festival, KnownBill bill) {
        return new Crowd(festival, List.of(bill), 1, 0);
    }

    /** Each orders once; the ids of the jobs, all of which must have been accepted. */
    List<String> orderOnce() {
        return fans.stream().map(fan -> fan.order().orElseThrow()).toList();
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

    /** Each orders so often, as room allows. */
    void orderAll(int each) {
        fans.forEach(fan -> threads.execute(() -> fan.orderAll(each)));
        threads.close();
    }

    /** Lets time pass whenever a job waits, until all are finished. */
    void outwait() {
        while (!isDone()) {
            waitingUntil().stream().min(Comparator.naturalOrder()).ifPresent(until -> {
                var wait = Duration.between(festival.clock().now(), until);
                if (wait.isPositive()) {
                    festival.letPass(wait);
                }
            });
        }
    }

    /** Until when those of their jobs wait that do. */
    List<Instant> waitingUntil() {
        return fans.stream().flatMap(fan -> fan.waitingUntil().stream()).toList();
    }

    /** Whether all their jobs are finished. */
    boolean isDone() {
        return fans.stream().allMatch(Fan::isDone);
    }

    /**
     * Waits until all their jobs are finished, nobody calls Spotify any more and what was made too much is removed, and
     * gives the books.
     */
    Books settle() {
        try {
            await("all jobs are finished and the books are right")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> isDone() && isQuiet() && books().areRight());
        } catch (ConditionTimeoutException notInTime) {
            // The books say what is wrong.
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
