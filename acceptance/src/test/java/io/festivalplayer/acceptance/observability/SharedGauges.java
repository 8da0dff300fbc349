package io.festivalplayer.acceptance.observability;

import java.util.Set;

/** The metrics that are the same in every process, told by their names so that a new one is among them. */
final class SharedGauges {

    /** What a process says of itself alone. */
    private static final Set<String> OF_ITSELF = Set.of("festival_database_up", "festival_dispatch_broker_up");

    private SharedGauges() {}

    /** Whether it is one. Counters, and the four series of a timer, are each process's own. */
    static boolean has(String metric) {
        return metric.startsWith("festival_")
                && !metric.matches(".*_(total|count|sum|bucket|max)")
                && !OF_ITSELF.contains(metric);
    }
}
