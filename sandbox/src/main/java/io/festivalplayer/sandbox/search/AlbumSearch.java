package io.festivalplayer.sandbox.search;

import io.festivalplayer.sandbox.catalogue.Artist;
import io.festivalplayer.sandbox.catalogue.Catalogue;
import io.festivalplayer.sandbox.catalogue.Recording;
import io.festivalplayer.sandbox.catalogue.Release;
import io.festivalplayer.sandbox.search.SearchQuery.Filter;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds albums, by how close the title is and how popular. */
@Component
final class AlbumSearch {

    private final Catalogue catalogue;
    private final ArtistSearch artists;
    private final WordIndex<Release> byTitle = new WordIndex<>();
    private final WordIndex<Release> byAnything = new WordIndex<>();
    private final Map<Release, Folded> titles = new HashMap<>();

    AlbumSearch(Catalogue catalogue, ArtistSearch artists) {
        this.catalogue = catalogue;
        this.artists = artists;
        for (var release : catalogue.releases()) {
            var title = Folded.of(release.album().name());
            titles.put(release, title);
            byTitle.add(release, List.of(title));
            var names = artists.namesOf(release.artist()).stream();
            byAnything.add(release, Stream.concat(Stream.of(title), names).toList());
        }
    }

    List<Release> find(SearchQuery query) {
        var found = new Hits<Release>();
        query.filter(Filter.UPC).ifPresent(upc -> found.add(withUpc(upc.strip())));
        query.folded(Filter.ALBUM).ifPresent(title -> found.add(titled(title)));
        query.folded(Filter.ARTIST)
                .ifPresent(name -> found.add(by(artists.byName(name).keySet())));
        if (!query.words().isBlank()) {
            found.add(byAnything.find(query.words()));
        }
        var named = query.folded(Filter.ALBUM).orElse(query.words());
        return found.orIf(query.narrows(), catalogue::releases).stream()
                .filter(query::admits)
                .sorted(Comparator.comparingInt((Release release) -> score(release, named))
                        .reversed())
                .toList();
    }

    /** Returns the albums a filter {@code album:"X"} lets through. */
    Set<Release> titled(Folded title) {
        return byTitle.find(title);
    }

    Folded titleOf(Release release) {
        return titles.getOrDefault(release, Folded.of(release.album().name()));
    }

    private List<Release> withUpc(String upc) {
        return catalogue.releases().stream()
                .filter(release -> release.upc().equals(upc))
                .toList();
    }

    private List<Release> by(Collection<Artist> named) {
        return named.stream()
                .flatMap(artist -> catalogue.with(artist).stream())
                .map(Recording::release)
                .distinct()
                .toList();
    }

    private int score(Release release, Folded named) {
        return release.popularity()
                + Closeness.of(named, titleOf(release)).map(Closeness::weight).orElse(0);
    }
}
