package io.festivalplayer.sandbox.time;

import io.festivalplayer.sandbox.storage.Resettable;
import io.festivalplayer.sandbox.storage.Storage;
import io.festivalplayer.sandbox.storage.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * The time everything in the sandbox goes by: the machine's, plus what it was put forward. That lead is kept over a
 * restart, or tokens would grow young again. Safe for use by any thread.
 */
@Component
public final class SandboxClock implements InstantSource, Resettable {

    private static final String LEAD = "lead";

    private final InstantSource machine = InstantSource.system();
    private final Table<Duration> leads;

    SandboxClock(Storage storage) {
        this.leads = storage.table("clock", Duration.class);
    }

    /**
     * Puts the clock forward.
     *
     * @param step how far; never negative, since tokens and windows would go back with it
     * @return the new time
     * @throws IllegalArgumentException for a negative step or one beyond what a clock can show
     */
    public Instant advance(Duration step) {
        if (step.isNegative() || step.compareTo(Duration.ofDays(36_525)) > 0) {
            throw new IllegalArgumentException("advanceMs must be between 0 and a hundred years");
        }
        leads.computeIfAbsent(LEAD, Duration.ZERO);
        leads.update(LEAD, step::plus);
        return instant();
    }

    @Override
    public void reset() {
        leads.clear();
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(leads.get(LEAD).orElse(Duration.ZERO));
    }
}
