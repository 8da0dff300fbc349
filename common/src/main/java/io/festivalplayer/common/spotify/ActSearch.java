package io.festivalplayer.common.spotify;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a combined search for an act found: who it may be, and tracks, each list in Spotify's order.
 *
 * @param artists at most ten, or twenty in Extended Quota Mode; twice as many when it was asked again
 * @param tracks as many at most, of any artist
 * @param askedAgain what was asked for when the act's name itself had not brought up anybody; its hits come last
 */
public record ActSearch(List<FoundArtist> artists, List<SearchedTrack> tracks, Optional<String> askedAgain) {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    /**
     * The answer to one question.
     *
     * @param artists the artists
     * @param tracks the tracks
     */
    public ActSearch(List<FoundArtist> artists, List<SearchedTrack> tracks) {
        this(artists, tracks, Optional.empty());
    }

    /**
     * This and what a second question found, each artist and track once.
     *
     * @param words what was asked for
     * @param second the answer
     * @return both
     */
    public ActSearch and(String words, ActSearch second) {
        return new ActSearch(
                Stream.concat(artists.stream(), second.artists.stream())
                        .distinct()
                        .toList(),
                Stream.concat(tracks.stream(), second.tracks.stream())
                        .distinct()
                        .toList(),
                Optional.of(words));
    }

    /**
     * What an answer has of an artist. Features and covers by others come up too.
     *
     * @param artistId the artist's id
     * @return the tracks that credit this very artist, in Spotify's order
     */
    public List<SearchedTrack> tracksOf(String artistId) {
        return tracks.stream()
                .filter(track -> track.artistIds().contains(artistId))
                .toList();
    }

    /**
     * An artist in an answer.
     *
     * @param id 22 characters
     * @param name as Spotify writes it
     * @param imageUrl the largest picture
     * @param spotifyUrl the artist's page
     * @param genres often empty in Development Mode
     */
    public record FoundArtist(
            String id, String name, Optional<String> imageUrl, String spotifyUrl, List<String> genres) {}

    /**
     * A track in an answer.
     *
     * @param uri {@code spotify:track:} and the id
     * @param name as Spotify writes it
     * @param spotifyUrl the track's page
     * @param isrc the recording's code (ISO 3901), where given
     * @param durationMs length in milliseconds
     * @param artistIds everybody who is credited
     * @param explicit whether it is marked so, where that is known
     * @param album what it is on, where that is known
     */
    public record SearchedTrack(
            String uri,
            String name,
            String spotifyUrl,
            Optional<String> isrc,
            int durationMs,
            List<String> artistIds,
            Optional<Boolean> explicit,
            Optional<FoundAlbum> album) {

        /**
         * A track of which nothing more is known.
         *
         * @param uri the URI
         * @param name the title
         * @param spotifyUrl the page
         * @param isrc the recording's code
         * @param durationMs the length
         * @param artistIds everybody who is credited
         */
        public SearchedTrack(
                String uri,
                String name,
                String spotifyUrl,
                Optional<String> isrc,
                int durationMs,
                List<String> artistIds) {
            this(uri, name, spotifyUrl, isrc, durationMs, artistIds, Optional.empty(), Optional.empty());
        }

        /**
         * When its album came out.
         *
         * @return the year, where that is known
         */
        public Optional<Integer> year() {
            return album.flatMap(FoundAlbum::released)
                    .filter(date -> YEAR.matcher(date).lookingAt())
                    .map(date -> Integer.valueOf(date.substring(0, 4)));
        }
    }

    /**
     * An album in an answer.
     *
     * @param name as Spotify writes it
     * @param type {@code album}, {@code single} or {@code compilation}
     * @param released when it came out: a year, a month or a day (ISO 8601)
     */
    public record FoundAlbum(String name, String type, Optional<String> released) {}
}
