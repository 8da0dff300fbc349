package io.festivalplayer.sandbox.search;

import io.festivalplayer.sandbox.catalogue.Artist;
import io.festivalplayer.sandbox.catalogue.Catalogue;
import io.festivalplayer.sandbox.search.SearchQuery.Filter;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds artists. Closeness and popularity both count, as listeners report of Spotify: the exact name usually comes
 * first, but a small act loses to a star whose name only begins or goes on like it.
 */
@Component
final class ArtistSearch {

    private static final double POPULARITY_WEIGHT = 0.9;

    private final WordIndex<Artist> index = new WordIndex<>();
    private final Map<Artist, List<Folded>> names = new LinkedHashMap<>();

    ArtistSearch(Catalogue catalogue) {
        for (var artist : catalogue.artists()) {
            var folded = Stream.concat(Stream.of(artist.name()), artist.aliases().stream())
                    .map(Folded::of)
                    .toList();
            names.put(artist, folded);
            index.add(artist, folded);
        }
    }

    List<Artist> find(SearchQuery query) {
        var filter = query.folded(Filter.ARTIST);
        var nameless = filter.isEmpty() && query.words().isBlank();
        if (nameless && !query.narrows()) {
            return List.of();
        }
        var found = new LinkedHashMap<Artist, Double>();
        for (var artist : nameless ? names.keySet() : candidates(filter.orElse(query.words()))) {
            closeness(query, artist).ifPresent(close -> found.put(artist, score(close, artist)));
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.<Artist, Double>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the artists a filter {@code artist:"X"} lets through, each with how close its name is. */
    Map<Artist, Closeness> byName(Folded asked) {
        var found = new LinkedHashMap<Artist, Closeness>();
        candidates(asked).forEach(artist -> strictly(asked, artist).ifPresent(close -> found.put(artist, close)));
        return found;
    }

    List<Folded> namesOf(Artist artist) {
        return names.getOrDefault(artist, List.of());
    }

    private Collection<Artist> candidates(Folded asked) {
        return asked.isBlank() ? List.of() : index.find(asked);
    }

    private Optional<Closeness> closeness(SearchQuery query, Artist artist) {
        var filter = query.folded(Filter.ARTIST);
        if (!query.admits(artist)) {
            return Optional.empty();
        }
        if (filter.isEmpty() && query.words().isBlank()) {
            return Optional.of(Closeness.NEAR);
        }
        if (filter.isEmpty()) {
            return closest(query.words(), artist);
        }
        return strictly(filter.get(), artist)
                .filter(close -> query.words().isBlank()
                        || closest(query.words(), artist).isPresent());
    }

    private Optional<Closeness> strictly(Folded asked, Artist artist) {
        return closest(asked, artist).filter(close -> close != Closeness.NEAR);
    }

    private Optional<Closeness> closest(Folded asked, Artist artist) {
        return namesOf(artist).stream()
                .flatMap(name -> Closeness.of(asked, name).stream())
                .min(Comparator.naturalOrder());
    }

    private static double score(Closeness close, Artist artist) {
        return close.weight() + POPULARITY_WEIGHT * artist.popularity();
    }
}
