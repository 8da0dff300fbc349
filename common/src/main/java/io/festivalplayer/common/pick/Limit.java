package io.festivalplayer.common.pick;

import io.festivalplayer.common.job.FoundTrack;
import io.festivalplayer.common.job.JobOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Thins a playlist to a number of tracks and a length, evenly: first one track of each act, then from each act the same
 * share of what it would bring. What is left over goes to acts spread over the whole bill. Where there is no room for
 * one track of each act, headliners come first. What the listener has chosen by hand is kept, and takes its room.
 */
final class Limit {

    private static final long MS_A_MINUTE = 60_000;

    private final List<Repertoire> acts;
    private final List<List<FoundTrack>> hands;
    private final List<Set<Integer>> kept;
    private int tracksLeft;
    private long msLeft;

    private Limit(List<Repertoire> acts, List<List<FoundTrack>> hands, JobOptions options) {
        this.acts = acts;
        this.hands = hands;
        this.kept = hands.stream().<Set<Integer>>map(_ -> new HashSet<>()).toList();
        this.tracksLeft = options.maxTracks().orElse(Integer.MAX_VALUE);
        this.msLeft = options.maxMinutes().map(minutes -> minutes * MS_A_MINUTE).orElse(Long.MAX_VALUE);
    }

    /** What is kept of each act's tracks, in the same order. */
    static List<List<FoundTrack>> thin(List<Repertoire> acts, List<List<FoundTrack>> hands, JobOptions options) {
        return options.maxTracks().isEmpty() && options.maxMinutes().isEmpty()
                ? hands
                : new Limit(acts, hands, options).thin();
    }

    /** The limits in words. */
    static String inWords(JobOptions options) {
        var tracks = options.maxTracks().map(limit -> limit + " tracks");
        var minutes = options.maxMinutes().map(limit -> limit + " minutes");
        return tracks.map(words -> words + minutes.map(more -> " and " + more).orElse(""))
                .or(() -> minutes)
                .orElseThrow();
    }

    /** A track of an act, by their places. */
    private record Place(int act, int track) {}

    private List<List<FoundTrack>> thin() {
        places(true).forEach(this::take);
        firsts().forEach(this::keep);
        byShare().forEach(this::keep);
        return IntStream.range(0, hands.size())
                .mapToObj(act ->
                        kept.get(act).stream().sorted().map(hands.get(act)::get).toList())
                .toList();
    }

    private void take(Place place) {
        kept.get(place.act()).add(place.track());
        tracksLeft--;
        msLeft -= at(place).durationMs();
    }

    private void keep(Place place) {
        if (tracksLeft > 0
                && at(place).durationMs() <= msLeft
                && !kept.get(place.act()).contains(place.track())) {
            take(place);
        }
    }

    /** One track of each act: its best, or its shortest where the best of all are too long together. */
    private List<Place> firsts() {
        var firsts = new ArrayList<>(IntStream.range(0, hands.size())
                .filter(act -> !hands.get(act).isEmpty() && !acts.get(act).isFixed())
                .boxed()
                .sorted(Comparator.comparing((Integer act) -> !acts.get(act).isHeadliner())
                        .thenComparingLong(Limit::spread))
                .limit(Math.max(0, tracksLeft))
                .map(act -> new Place(act, 0))
                .toList());
        long tooLong =
                firsts.stream().mapToLong(place -> at(place).durationMs()).sum() - msLeft;
        var bySaving = firsts.stream()
                .sorted(Comparator.comparingInt(this::saving).reversed())
                .toList();
        for (var place : bySaving) {
            if (tooLong > 0 && saving(place) > 0) {
                tooLong -= saving(place);
                firsts.set(firsts.indexOf(place), new Place(place.act(), shortest(place.act())));
            }
        }
        return firsts;
    }

    private int saving(Place first) {
        return at(first).durationMs()
                - at(new Place(first.act(), shortest(first.act()))).durationMs();
    }

    private int shortest(int act) {
        return IntStream.range(0, hands.get(act).size())
                .boxed()
                .min(Comparator.comparingInt(track -> at(new Place(act, track)).durationMs()))
                .orElseThrow();
    }

    private List<Place> byShare() {
        return places(false)
                .sorted(Comparator.comparingDouble(this::share).thenComparingLong(place -> spread(place.act())))
                .toList();
    }

    private Stream<Place> places(boolean fixed) {
        return IntStream.range(0, hands.size())
                .filter(act -> acts.get(act).isFixed() == fixed)
                .boxed()
                .flatMap(act -> IntStream.range(0, hands.get(act).size()).mapToObj(track -> new Place(act, track)));
    }

    /** How much of what is wanted of the act comes before this track. */
    private double share(Place place) {
        return (double) place.track() / acts.get(place.act()).wanted();
    }

    private FoundTrack at(Place place) {
        return hands.get(place.act()).get(place.track());
    }

    /** The van der Corput sequence: however many come first by it, they are spread over all. */
    private static long spread(int act) {
        return Integer.toUnsignedLong(Integer.reverse(act));
    }
}
