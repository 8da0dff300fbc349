package io.festivalplayer.sandbox.search;

import io.festivalplayer.sandbox.catalogue.Artist;
import io.festivalplayer.sandbox.catalogue.Catalogue;
import io.festivalplayer.sandbox.catalogue.Recording;
import io.festivalplayer.sandbox.catalogue.Release;
import io.festivalplayer.sandbox.search.SearchQuery.Filter;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Finds tracks, by relevance: popularity, closeness of what was named, and a whim that is the same each time. */
@Component
final class TrackSearch {

    private static final int WHIM = 12;

    private final Catalogue catalogue;
    private final ArtistSearch artists;
    private final AlbumSearch albums;
    private final CompletableFuture<TrackIndex> index;

    /** Indexes in the background, since the start need not wait for it: only the first search does. */
    TrackSearch(Catalogue catalogue, ArtistSearch artists, AlbumSearch albums) {
        this.catalogue = catalogue;
        this.artists = artists;
        this.albums = albums;
        this.index = CompletableFuture.supplyAsync(() -> new TrackIndex(catalogue, artists, albums));
    }

    List<Recording> find(SearchQuery query) {
        var tracks = index.join();
        var ranks = new HashMap<Recording, Integer>();
        var found = new Hits<Recording>();
        query.filter(Filter.ISRC).ifPresent(isrc -> found.add(tracks.withIsrc(isrc)));
        query.folded(Filter.TRACK).ifPresent(title -> found.add(tracks.titled(title)));
        query.folded(Filter.ALBUM).ifPresent(title -> found.add(on(albums.titled(title))));
        query.folded(Filter.ARTIST).ifPresent(name -> found.add(by(artists.byName(name), ranks)));
        if (!query.words().isBlank()) {
            by(artists.byName(query.words()), ranks);
            found.add(tracks.about(query.words()));
        }
        return found.orIf(query.narrows(), catalogue::recordings).stream()
                .filter(recording -> query.admits(recording.release()))
                .sorted(Comparator.comparingInt((Recording recording) -> score(recording, ranks))
                        .reversed())
                .toList();
    }

    private List<Recording> on(Collection<Release> releases) {
        return releases.stream()
                .flatMap(release -> catalogue.tracksOf(release).stream())
                .toList();
    }

    private Set<Recording> by(Map<Artist, Closeness> named, Map<Recording, Integer> ranks) {
        var all = new LinkedHashSet<Recording>();
        named.forEach((artist, close) -> catalogue.with(artist).forEach(recording -> {
            all.add(recording);
            ranks.merge(recording, close.weight(), Math::max);
        }));
        return all;
    }

    private static int score(Recording recording, Map<Recording, Integer> ranks) {
        return ranks.getOrDefault(recording, 0) + recording.track().popularity() + whim(recording);
    }

    private static int whim(Recording recording) {
        return Math.floorMod(recording.track().id().hashCode(), WHIM);
    }
}
