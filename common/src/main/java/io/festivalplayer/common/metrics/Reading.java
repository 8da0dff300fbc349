package io.festivalplayer.common.metrics;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.springframework.dao.DataAccessException;

/**
 * One look into the database that the gauges of one scrape share. A database that is away shows elsewhere; here it is
 * only figures that are missing. Safe for use by many threads.
 *
 * @param <T> what is seen
 */
public final class Reading<T> {

    private final Supplier<T> look;
    private final long goodForNanos;
    private final AtomicReference<Seen<T>> seen = new AtomicReference<>();

    /**
     * Nothing is looked at yet.
     *
     * @param look how to look
     * @param goodFor how long what was seen is used
     */
    public Reading(Supplier<T> look, Duration goodFor) {
        this.look = look;
        this.goodForNanos = goodFor.toNanos();
    }

    private record Seen<T>(Optional<T> what, long at) {}

    /**
     * A figure of what was seen lately.
     *
     * @param value which one
     * @return it; NaN while the database is away
     */
    public double of(ToDoubleFunction<T> value) {
        var last = seen.get();
        if (last == null || System.nanoTime() - last.at() > goodForNanos) {
            last = new Seen<>(look(), System.nanoTime());
            seen.set(last);
        }
        return last.what().map(value::applyAsDouble).orElse(Double.NaN);
    }

    private Optional<T> look() {
        try {
            return Optional.of(look.get());
        } catch (DataAccessException e) {
            return Optional.empty();
        }
    }
}
