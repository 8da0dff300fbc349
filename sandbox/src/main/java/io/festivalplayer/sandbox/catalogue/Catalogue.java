package io.festivalplayer.sandbox.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/** All artists, releases and tracks, by id. Unchangeable, so safe for use by any thread. */
public final class Catalogue {

    private final SequencedMap<String, Artist> artists = new LinkedHashMap<>();
    private final SequencedMap<String, Release> releases = new LinkedHashMap<>();
    private final SequencedMap<String, Recording> recordings = new LinkedHashMap<>();

    /**
     * Takes up a document.
     *
     * @throws IllegalArgumentException when two things share an id, something has no id or name, or a track names an
     *     artist who is not there
     */
    public Catalogue(CatalogueDocument document) {
        document.artists().forEach(artist -> add(artists, artist.id(), artist.name(), artist));
        document.artists().forEach(this::addReleases);
    }

    private void addReleases(Artist artist) {
        for (var album : artist.albums()) {
            var release = new Release(album, artist);
            add(releases, album.id(), album.name(), release);
            IntStream.range(0, album.tracks().size()).forEach(index -> addRecording(release, index));
        }
    }

    private void addRecording(Release release, int index) {
        var track = release.album().tracks().get(index);
        var onIt = track.artists().isEmpty()
                ? List.of(release.artist())
                : track.artists().stream().map(this::known).toList();
        add(recordings, track.id(), track.name(), new Recording(track, release, index + 1, onIt));
    }

    private Artist known(String id) {
        return artist(id).orElseThrow(() -> new IllegalArgumentException("The catalogue has no artist " + id));
    }

    private static <T> void add(Map<String, T> all, String id, String name, T one) {
        if (id == null || name == null || all.putIfAbsent(id, one) != null) {
            throw new IllegalArgumentException(
                    "The catalogue has the id " + id + " twice, or something without id or name");
        }
    }

    /** Returns the artist of an id. */
    public Optional<Artist> artist(String id) {
        return Optional.ofNullable(artists.get(id));
    }

    /** Returns the release of an id. */
    public Optional<Release> release(String id) {
        return Optional.ofNullable(releases.get(id));
    }

    /** Returns the track of an id. */
    public Optional<Recording> recording(String id) {
        return Optional.ofNullable(recordings.get(id));
    }

    /** Returns all artists in the catalogue's order. */
    public List<Artist> artists() {
        return List.copyOf(artists.sequencedValues());
    }

    /** Returns all tracks in the catalogue's order. */
    public List<Recording> recordings() {
        return List.copyOf(recordings.sequencedValues());
    }
}
