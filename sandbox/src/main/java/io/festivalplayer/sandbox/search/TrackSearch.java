package io.festivalplayer.sandbox.search;

import io.festivalplayer.sandbox.catalogue.Artist;
import io.festivalplayer.sandbox.catalogue.Catalogue;
import io.festivalplayer.sandbox.catalogue.Recording;
import io.festivalplayer.sandbox.search.SearchQuery.Filter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds tracks, by relevance: popularity, closeness of what was named, and a whim that is the same each time. */
@Component
final class TrackSearch {

    private static final int WHIM = 12;

    private final ArtistSearch artists;
    private final WordIndex<Recording> byAnything = new WordIndex<>();
    private final WordIndex<Recording> byTitle = new WordIndex<>();
    private final Map<String, List<Recording>> byIsrc = new HashMap<>();
    private final Map<Artist, List<Recording>> byArtist = new HashMap<>();

    TrackSearch(Catalogue catalogue, ArtistSearch artists) {
        this.artists = artists;
        for (var recording : catalogue.recordings()) {
            var title = Folded.of(recording.track().name());
            var texts = new ArrayList<>(
                    List.of(title, Folded.of(recording.release().album().name())));
            recording.artists().forEach(artist -> {
                texts.addAll(artists.namesOf(artist));
                byArtist.computeIfAbsent(artist, a -> new ArrayList<>()).add(recording);
            });
            byAnything.add(recording, texts);
            byTitle.add(recording, List.of(title));
            byIsrc.computeIfAbsent(recording.track().isrc(), isrc -> new ArrayList<>())
                    .add(recording);
        }
    }

    List<Recording> find(SearchQuery query) {
        var ranks = new HashMap<Recording, Integer>();
        var found = new ArrayList<Set<Recording>>();
        query.filter(Filter.ISRC).ifPresent(isrc -> found.add(set(byIsrc.getOrDefault(isrc.strip(), List.of()))));
        query.folded(Filter.TRACK).ifPresent(title -> found.add(byTitle.find(title)));
        query.folded(Filter.ALBUM).ifPresent(album -> found.add(byAnything.find(album)));
        query.folded(Filter.ARTIST).ifPresent(name -> found.add(of(artists.byName(name), ranks)));
        if (!query.words().isBlank()) {
            of(artists.byName(query.words()), ranks);
            found.add(byAnything.find(query.words()));
        }
        return found.stream()
                .reduce(TrackSearch::both)
                .map(all -> ranked(all, ranks))
                .orElseGet(List::of);
    }

    private Set<Recording> of(Map<Artist, Closeness> named, Map<Recording, Integer> ranks) {
        var all = new LinkedHashSet<Recording>();
        named.forEach((artist, close) -> byArtist.getOrDefault(artist, List.of())
                .forEach(recording -> {
                    all.add(recording);
                    ranks.merge(recording, close.weight(), Math::max);
                }));
        return all;
    }

    private static List<Recording> ranked(Collection<Recording> all, Map<Recording, Integer> ranks) {
        return all.stream()
                .sorted(Comparator.comparingInt((Recording recording) -> ranks.getOrDefault(recording, 0)
                                + recording.track().popularity()
                                + whim(recording))
                        .reversed())
                .toList();
    }

    private static int whim(Recording recording) {
        return Math.floorMod(recording.track().id().hashCode(), WHIM);
    }

    private static Set<Recording> both(Set<Recording> some, Set<Recording> others) {
        var common = set(some);
        common.retainAll(others);
        return common;
    }

    private static Set<Recording> set(Collection<Recording> recordings) {
        return new LinkedHashSet<>(recordings);
    }
}
