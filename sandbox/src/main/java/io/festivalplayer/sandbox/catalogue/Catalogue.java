package io.festivalplayer.sandbox.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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
    private final Map<String, List<Recording>> byArtist = new HashMap<>();

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
        var recording = new Recording(track, release, index + 1, onIt);
        add(recordings, track.id(), track.name(), recording);
        onIt.forEach(artist ->
                byArtist.computeIfAbsent(artist.id(), id -> new ArrayList<>()).add(recording));
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

    /** Returns the tracks of a release in order. */
    public List<Recording> tracksOf(Release release) {
        return release.album().tracks().stream()
                .flatMap(track -> recording(track.id()).stream())
                .toList();
    }

    /** Returns the tracks an artist is on, their own and those of others, in the catalogue's order. */
    public List<Recording> with(Artist artist) {
        return Collections.unmodifiableList(byArtist.getOrDefault(artist.id(), List.of()));
    }

    /** Returns all releases in the catalogue's order. */
    public List<Release> releases() {
        return List.copyOf(releases.sequencedValues());
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
