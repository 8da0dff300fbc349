package io.festivalplayer.common.job;

import io.festivalplayer.common.spotify.ActSearch;
import io.festivalplayer.common.spotify.ActSearch.FoundArtist;
import io.festivalplayer.common.spotify.ActSearch.SearchedTrack;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An artist an act may be, with what tells it from the others.
 *
 * @param id Spotify's id, 22 characters
 * @param name as Spotify writes it
 * @param imageUrl a picture, where Spotify has one
 * @param spotifyUrl the artist's page
 * @param genres Spotify's genres; often empty in Development Mode
 * @param knownTracks names of at most two tracks
 * @param confidence how likely it is the right one, 0 to 1
 */
public record Candidate(
        String id,
        String name,
        Optional<String> imageUrl,
        String spotifyUrl,
        List<String> genres,
        List<String> knownTracks,
        double confidence) {

    private static final int KNOWN_TRACKS = 2;

    /**
     * An artist as a search found them.
     *
     * @param artist who
     * @param answer what was found, with their tracks
     * @param confidence how likely it is the right one, 0 to 1
     * @return the candidate
     */
    public static Candidate of(FoundArtist artist, ActSearch answer, double confidence) {
        return of(
                Artist.of(artist),
                artist.genres(),
                answer.tracksOf(artist.id()).stream().map(SearchedTrack::name),
                confidence);
    }

    /** Whom an act was taken for. */
    static Candidate of(Artist artist, Match match) {
        return of(
                artist,
                List.of(),
                match.found().stream().map(found -> found.track().name()),
                match.confidence());
    }

    private static Candidate of(Artist artist, List<String> genres, Stream<String> tracks, double confidence) {
        return new Candidate(
                artist.id(),
                artist.name(),
                artist.imageUrl(),
                artist.spotifyUrl(),
                genres,
                tracks.distinct().limit(KNOWN_TRACKS).toList(),
                confidence);
    }

    /**
     * The same artist without the doubt.
     *
     * @return the artist of this candidate
     */
    public Artist artist() {
        return new Artist(id, name, imageUrl, spotifyUrl);
    }
}
