package io.festivalplayer.sandbox.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What every part of a query found. Belongs to one search. */
final class Hits<T> {

    private Optional<Set<T>> common = Optional.empty();

    /** Keeps only what this part found too. */
    void add(Collection<T> found) {
        if (common.isPresent()) {
            common.get().retainAll(Set.copyOf(found));
        } else {
            common = Optional.of(new LinkedHashSet<>(found));
        }
    }

    /** Returns what all parts found; when there was no part, everything if so told and else nothing. */
    Collection<T> orIf(boolean everything, Supplier<? extends Collection<T>> all) {
        if (common.isPresent()) {
            return common.get();
        }
        return everything ? all.get() : Set.of();
    }
}
