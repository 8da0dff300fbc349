package io.festivalplayer.common.pick;

import io.festivalplayer.common.job.JobOptions;
import io.festivalplayer.common.job.Pick;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The order in which a playlist has its acts' tracks. */
final class Sequence {

    private Sequence() {}

    static List<String> of(List<Pick> picks, JobOptions options) {
        return switch (options.order()) {
            case LINEUP -> uris(entries(picks));
            case INTERLEAVE -> uris(entries(picks).sorted(Comparator.comparingInt(Entry::round)));
            case SHUFFLE -> uris(shuffled(entries(picks).toList(), options.seed()).stream());
        };
    }

    /** A track, its act's place on the bill, and which of the act's tracks it is. */
    private record Entry(int act, int round, String uri) {}

    private static Stream<Entry> entries(List<Pick> picks) {
        return picks.stream()
                .flatMap(pick -> IntStream.range(0, pick.tracks().size())
                        .mapToObj(round -> new Entry(
                                pick.position(), round, pick.tracks().get(round).uri())));
    }

    private static List<String> uris(Stream<Entry> entries) {
        return entries.map(Entry::uri).toList();
    }

    /**
     * By chance, and no act twice in a row where that can be: the next one is drawn from those of other acts, unless an
     * act has so many left that they fill every second place. {@link Random} draws the same on every Java platform.
     */
    private static List<Entry> shuffled(List<Entry> entries, long seed) {
        var left = shuffledBlindly(entries, new Random(seed));
        var counts = new HashMap<Integer, Integer>();
        left.forEach(entry -> counts.merge(entry.act(), 1, Integer::sum));
        var sequence = new ArrayList<Entry>();
        int last = -1;
        while (!left.isEmpty()) {
            var next = next(left, counts, last);
            left.remove(next);
            counts.merge(next.act(), -1, Integer::sum);
            sequence.add(next);
            last = next.act();
        }
        return sequence;
    }

    private static Entry next(List<Entry> left, Map<Integer, Integer> counts, int last) {
        var most = Collections.max(counts.entrySet(), Map.Entry.comparingByValue());
        boolean pressing = 2 * most.getValue() > left.size();
        return left.stream()
                .filter(entry -> pressing ? entry.act() == most.getKey() : entry.act() != last)
                .findFirst()
                .orElse(left.getFirst());
    }

    private static List<Entry> shuffledBlindly(List<Entry> entries, Random random) {
        var shuffled = new ArrayList<>(entries);
        for (int end = shuffled.size() - 1; end > 0; end--) {
            Collections.swap(shuffled, end, random.nextInt(end + 1));
        }
        return shuffled;
    }
}
