package io.festivalplayer.sandbox.search;

import io.festivalplayer.sandbox.catalogue.Catalogue;
import io.festivalplayer.sandbox.catalogue.Recording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tracks by the words of their titles, albums and artists, and by ISRC. */
final class TrackIndex {

    private final WordIndex<Recording> byAnything = new WordIndex<>();
    private final WordIndex<Recording> byTitle = new WordIndex<>();
    private final Map<String, List<Recording>> byIsrc = new HashMap<>();

    TrackIndex(Catalogue catalogue, ArtistSearch artists, AlbumSearch albums) {
        for (var recording : catalogue.recordings()) {
            var title = Folded.of(recording.track().name());
            var texts = new ArrayList<>(List.of(title, albums.titleOf(recording.release())));
            recording.artists().forEach(artist -> texts.addAll(artists.namesOf(artist)));
            byAnything.add(recording, texts);
            byTitle.add(recording, List.of(title));
            byIsrc.computeIfAbsent(key(recording.track().isrc()), isrc -> new ArrayList<>())
                    .add(recording);
        }
    }

    Set<Recording> about(Folded words) {
        return byAnything.find(words);
    }

    Set<Recording> titled(Folded title) {
        return byTitle.find(title);
    }

    Collection<Recording> withIsrc(String isrc) {
        return byIsrc.getOrDefault(key(isrc), List.of());
    }

    private static String key(String isrc) {
        return isrc.strip().toUpperCase(Locale.ROOT);
    }
}
