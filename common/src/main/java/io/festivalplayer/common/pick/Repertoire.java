package io.festivalplayer.common.pick;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.ActState;
import io.festivalplayer.common.job.FoundTrack;
import io.festivalplayer.common.job.JobOptions;
import io.festivalplayer.common.job.JobOptions.Exclusion;
import io.festivalplayer.common.job.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an act could bring, in the order in which it would: each song in its best version, and only then other versions
 * of songs that are there already.
 *
 * @param versions what may be picked
 * @param wanted how many of it
 * @param isOpen whether there is an artist whose tracks are ours to choose
 * @param isHeadliner whether it comes before others where there is no room for all
 * @param isFixed whether the listener has chosen the tracks, so that all are taken as they are
 * @param unwanted as what other tracks were left out
 * @param liked whether something was left out that the listener has in their liked songs
 */
record Repertoire(
        List<Version> versions,
        int wanted,
        boolean isOpen,
        boolean isHeadliner,
        boolean isFixed,
        Set<Exclusion> unwanted,
        boolean liked) {

    static Repertoire of(Act act, JobOptions options) {
        int wanted = options.tracksOf(act);
        boolean isHeadliner = options.headliners().isPresent() && act.isHeadliner();
        if (act.state() == ActState.SKIPPED
                || act.match().flatMap(Match::artist).isEmpty()) {
            return new Repertoire(List.of(), wanted, false, isHeadliner, false, Set.of(), false);
        }
        return act.fixedTracks()
                .map(uris -> fixed(act.found(), uris, isHeadliner))
                .orElseGet(() -> open(act.found(), wanted, isHeadliner, options));
    }

    private static Repertoire fixed(List<FoundTrack> found, List<String> uris, boolean isHeadliner) {
        var byUri = found.stream().collect(toMap(track -> track.track().uri(), identity(), (first, _) -> first));
        var versions = uris.stream()
                .map(byUri::get)
                .filter(Objects::nonNull)
                .map(track -> new Version(Kind.SONG, List.of(track)))
                .toList();
        return new Repertoire(versions, versions.size(), false, isHeadliner, true, Set.of(), false);
    }

    private static Repertoire open(List<FoundTrack> found, int wanted, boolean isHeadliner, JobOptions options) {
        var unwanted = EnumSet.noneOf(Exclusion.class);
        var songs = new LinkedHashMap<String, List<Take>>();
        for (var track : found) {
            var take = Take.of(track);
            // A song is as well known as its best known version, also where that one is not wanted.
            var takes = songs.computeIfAbsent(take.song(), _ -> new ArrayList<>());
            var reasons = take.unwantedAs();
            reasons.retainAll(options.exclude());
            if (reasons.isEmpty()) {
                takes.add(take);
            } else {
                unwanted.addAll(reasons);
            }
        }
        var versions = songs.values().stream().map(Repertoire::versionsOf).toList();
        var liked = options.leaveOutLiked()
                && versions.stream().flatMap(List::stream).anyMatch(Version::isLiked);
        return new Repertoire(
                inOrder(versions, options.leaveOutLiked()), wanted, true, isHeadliner, false, unwanted, liked);
    }

    private static List<Version> versionsOf(List<Take> takes) {
        var kinds = new TreeMap<Kind, List<Take>>();
        takes.forEach(take ->
                kinds.computeIfAbsent(take.kind(), _ -> new ArrayList<>()).add(take));
        return kinds.entrySet().stream()
                .map(kind -> new Version(
                        kind.getKey(),
                        kind.getValue().stream()
                                .sorted(Take.BY_EDITION)
                                .map(Take::found)
                                .toList()))
                .toList();
    }

    private static List<Version> inOrder(List<List<Version>> songs, boolean leaveOutLiked) {
        var firsts = new ArrayList<Version>();
        var others = new ArrayList<Version>();
        for (var song : songs) {
            for (int i = 0; i < song.size(); i++) {
                var version = song.get(i);
                if (!leaveOutLiked || !version.isLiked()) {
                    (i == 0 ? firsts : others).add(version);
                }
            }
        }
        // Sorting is stable: among equals the better known song stays first.
        firsts.sort(Comparator.comparing(version -> version.kind().isLastResort()));
        others.sort(Comparator.comparing(Version::kind));
        return Stream.concat(firsts.stream(), others.stream()).toList();
    }
}
