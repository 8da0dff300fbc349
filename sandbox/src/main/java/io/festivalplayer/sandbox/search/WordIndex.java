package io.festivalplayer.sandbox.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds things by the words they carry. Filled once, then only read. */
final class WordIndex<T> {

    private final Map<String, List<T>> byWord = new HashMap<>();
    private final Map<String, Slip> slips = new HashMap<>();
    private final Map<String, List<T>> bySquashed = new HashMap<>();

    void add(T thing, Collection<Folded> texts) {
        for (var text : texts) {
            text.words().forEach(word -> {
                put(byWord, word, thing);
                slips.computeIfAbsent(word, Slip::new);
            });
            put(bySquashed, text.squashed(), thing);
            put(bySquashed, text.withoutArticle().squashed(), thing);
        }
    }

    /** Returns what carries every word asked for, or begins with it, or is a slip away; or is the same in a row. */
    Set<T> find(Folded asked) {
        var found = new LinkedHashSet<T>(bySquashed.getOrDefault(asked.squashed(), List.of()));
        found.addAll(bySquashed.getOrDefault(asked.withoutArticle().squashed(), List.of()));
        asked.words().stream().map(this::carrying).reduce(WordIndex::both).ifPresent(found::addAll);
        return found;
    }

    private Set<T> carrying(String word) {
        var all = new LinkedHashSet<T>();
        var asked = new Slip(word);
        slips.forEach((known, slip) -> {
            if (known.startsWith(word) || slip.isNear(asked)) {
                all.addAll(byWord.getOrDefault(known, List.of()));
            }
        });
        return all;
    }

    private static <T> Set<T> both(Set<T> some, Set<T> others) {
        some.retainAll(others);
        return some;
    }

    // One thing comes with all its texts at once, so it is in the list only if it is the last.
    private static <T> void put(Map<String, List<T>> map, String key, T thing) {
        var things = map.computeIfAbsent(key, k -> new ArrayList<>());
        if (things.isEmpty() || !things.getLast().equals(thing)) {
            things.add(thing);
        }
    }

    static List<Folded> fold(Collection<String> texts) {
        return texts.stream().map(Folded::of).toList();
    }
}
