package io.festivalplayer.sandbox.faults;

import io.festivalplayer.sandbox.storage.Resettable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** The failures still to come, in memory. Safe for use by any thread. */
@Component
public final class FaultPlan implements Resettable {

    private static final class Armed {
        private final Fault fault;
        private long left;

        Armed(Fault fault) {
            this.fault = fault;
            this.left = fault.times() == null ? Long.MAX_VALUE : fault.times();
        }
    }

    private final List<Armed> plan = new ArrayList<>();

    FaultPlan() {}

    /** Adds a failure behind those already planned. */
    public synchronized void add(Fault fault) {
        plan.add(new Armed(fault));
    }

    /** Takes all failures away. */
    @Override
    public synchronized void reset() {
        plan.clear();
    }

    synchronized Optional<Fault> strike(String method, String path) {
        for (var armed : plan) {
            if (armed.fault.strikes(method, path) && ThreadLocalRandom.current().nextDouble() < armed.fault.chance()) {
                armed.left--;
                plan.removeIf(spent -> spent.left == 0);
                return Optional.of(armed.fault);
            }
        }
        return Optional.empty();
    }
}
