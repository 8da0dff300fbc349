package io.festivalplayer.common.spotify;

import io.festivalplayer.common.spotify.ActSearch.FoundAlbum;
import io.festivalplayer.common.spotify.ActSearch.FoundArtist;
import io.festivalplayer.common.spotify.ActSearch.SearchedTrack;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import se.michaelthelin.spotify.enums.AlbumType;
import se.michaelthelin.spotify.model_objects.specification.AlbumSimplified;
import se.michaelthelin.spotify.model_objects.specification.Artist;
import se.michaelthelin.spotify.model_objects.specification.ArtistSimplified;
import se.michaelthelin.spotify.model_objects.specification.Image;
import se.michaelthelin.spotify.model_objects.specification.Paging;
import se.michaelthelin.spotify.model_objects.specification.Track;
import se.michaelthelin.spotify.model_objects.specification.TrackSimplified;

/** Spotify's catalogue. Safe for use by many threads; every method throws {@link SpotifyException}. */
public final class SpotifyCatalogue {

    /** The most that Development Mode gives of each type in one answer; more is an error there. */
    private static final int SMALL_PAGE = 10;

    /** As many as help to decide; Extended Quota Mode gives up to 50. */
    private static final int LARGE_PAGE = 20;

    private static final int BAD_REQUEST = 400;
    private static final String ARTISTS_AND_TRACKS = "artist,track";

    private final SpotifyCalls calls;
    private final ModeMemory mode;

    SpotifyCatalogue(SpotifyCalls calls, ModeMemory mode) {
        this.calls = calls;
        this.mode = mode;
    }

    /** Calls Spotify on a listener's behalf. */
    @FunctionalInterface
    public interface Reading {

        /**
         * Asks something that changes nothing.
         *
         * @param call what to ask, given the listener's token
         * @return the answer
         * @param <T> what it answers
         */
        <T> T read(Function<AccessToken, T> call);
    }

    /**
     * Asks "who is this" and "what are their tracks" in one call.
     *
     * @param token the listener's token; their country decides what is available
     * @param name the act's name
     * @return what was found
     */
    public ActSearch searchAct(AccessToken token, String name) {
        return search(token, named(name), 0);
    }

    /**
     * What the same question has beyond the hits of {@link #searchAct}, one page more.
     *
     * @param token the listener's token
     * @param name the act's name
     * @return what was found
     */
    public ActSearch searchActFurther(AccessToken token, String name) {
        return search(token, named(name), 1);
    }

    /**
     * Asks by words, which need not be an artist's exact name: Spotify forgives slips there.
     *
     * @param token the listener's token
     * @param words the words
     * @return what was found
     */
    public ActSearch searchActByWords(AccessToken token, String words) {
        return search(token, words, 0);
    }

    /**
     * One artist by id and their tracks, in two calls.
     *
     * @param spotify who asks
     * @param id the artist's id
     * @return that artist and their tracks only; nobody where no artist has the id
     */
    public ActSearch searchArtist(Reading spotify, String id) {
        return spotify.read(token -> artist(token, id))
                .map(artist -> new ActSearch(List.of(artist), spotify.read(token -> tracksOf(token, artist))))
                .orElseGet(() -> new ActSearch(List.of(), List.of()));
    }

    /**
     * How many artists, and how many tracks, an answer to a search has at most, as far as the mode is known.
     *
     * @return 10, or 20 in Extended Quota Mode
     */
    public int pageSize() {
        return mode.isExtended() ? LARGE_PAGE : SMALL_PAGE;
    }

    private static String named(String name) {
        return "artist:\"" + name.replace('"', ' ').strip() + "\"";
    }

    /**
     * One artist by id.
     *
     * @param token the listener's token
     * @param id the artist's id, of the right length
     * @return the artist; empty where no artist has the id
     */
    public Optional<FoundArtist> artist(AccessToken token, String id) {
        try {
            return Optional.of(
                    artist(calls.read(token, calls.as(token).getArtist(id).build())));
        } catch (SpotifyException e) {
            if (isUnknownId(e.failure())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** To an id of the right length that cannot be one, Spotify's answer is a bad request. */
    private static boolean isUnknownId(SpotifyFailure failure) {
        return failure instanceof SpotifyFailure.NotFound
                || (failure instanceof SpotifyFailure.Rejected(var status, var words) && status == BAD_REQUEST);
    }

    /**
     * Tracks of one artist, best first: their top tracks where Spotify gives them, else those of a search by name that
     * credit them. Where there are none, since somebody more famous has the name, those of their latest album, for two
     * calls more.
     *
     * @param token the listener's token
     * @param artist the artist
     * @return at most ten; may be empty
     */
    public List<SearchedTrack> tracksOf(AccessToken token, FoundArtist artist) {
        if (mode.isExtended()) {
            try {
                return topTracks(token, artist.id());
            } catch (SpotifyException e) {
                if (e.failure() instanceof SpotifyFailure.NotFound) {
                    return List.of();
                }
                if (!(e.failure() instanceof SpotifyFailure.Forbidden)) {
                    throw e;
                }
                mode.saw(SpotifyMode.DEVELOPMENT);
            }
        }
        var found = by(artist, searchAct(token, artist.name()).tracks().stream());
        return found.isEmpty() ? tracksOfAlbum(token, artist) : found;
    }

    private static List<SearchedTrack> by(FoundArtist artist, Stream<SearchedTrack> tracks) {
        return tracks.filter(track -> track.artistIds().contains(artist.id())).toList();
    }

    /** Of an artist whose name is somebody more famous's, a search has no track. */
    private List<SearchedTrack> tracksOfAlbum(AccessToken token, FoundArtist artist) {
        var albums = items(calls.read(
                        token,
                        calls.as(token)
                                .getArtistsAlbums(artist.id())
                                .include_groups("album,single")
                                .limit(SMALL_PAGE)
                                .build()))
                .toList();
        var longest = albums.stream()
                .filter(album -> album.getAlbumType() == AlbumType.ALBUM)
                .findFirst()
                .or(() -> albums.stream().findFirst());
        return longest.map(album -> by(
                        artist,
                        items(calls.read(
                                        token,
                                        calls.as(token)
                                                .getAlbumsTracks(album.getId())
                                                .limit(SMALL_PAGE)
                                                .build()))
                                .map(track -> track(track, album))))
                .orElse(List.of());
    }

    private static SearchedTrack track(TrackSimplified track, AlbumSimplified album) {
        return new SearchedTrack(
                track.getUri(),
                track.getName(),
                track.getExternalUrls().get("spotify"),
                Optional.empty(),
                track.getDurationMs(),
                Arrays.stream(track.getArtists()).map(ArtistSimplified::getId).toList(),
                Optional.ofNullable(track.getIsExplicit()),
                album(album));
    }

    private List<SearchedTrack> topTracks(AccessToken token, String artistId) {
        var path = "/v1/artists/" + artistId + "/top-tracks";
        return calls.send(new WebApiRequest.Builder<>(
                token,
                WebApiRequest.Verb.GET,
                path,
                answer -> StreamSupport.stream(answer.getAsJsonArray("tracks").spliterator(), false)
                        .map(track -> track(new Track.JsonUtil().createModelObject(track.getAsJsonObject())))
                        .toList()));
    }

    /** A page that is too large for the mode says which mode it is; then the small one is asked for. */
    private ActSearch search(AccessToken token, String query, int page) {
        if (mode.isExtended()) {
            try {
                return search(token, query, page, LARGE_PAGE);
            } catch (SpotifyException e) {
                if (!(e.failure() instanceof SpotifyFailure.Rejected(var status, var words) && status == BAD_REQUEST)) {
                    throw e;
                }
                mode.saw(SpotifyMode.DEVELOPMENT);
            }
        }
        return search(token, query, page, SMALL_PAGE);
    }

    private ActSearch search(AccessToken token, String query, int page, int size) {
        var request = calls.as(token).searchItem(query, ARTISTS_AND_TRACKS).limit(size);
        var answer = calls.read(
                token, page == 0 ? request.build() : request.offset(page * size).build());
        var artists = items(answer.getArtists()).toList();
        artists.stream().findFirst().ifPresent(this::learnFrom);
        return new ActSearch(
                artists.stream().map(SpotifyCatalogue::artist).toList(),
                items(answer.getTracks()).map(SpotifyCatalogue::track).toList());
    }

    /** An artist's popularity is gone in Development Mode. */
    private void learnFrom(Artist artist) {
        mode.saw(artist.getPopularity() == null ? SpotifyMode.DEVELOPMENT : SpotifyMode.EXTENDED);
    }

    static FoundArtist artist(Artist artist) {
        return new FoundArtist(
                artist.getId(),
                artist.getName(),
                Stream.ofNullable(artist.getImages())
                        .flatMap(Arrays::stream)
                        .map(Image::getUrl)
                        .findFirst(),
                artist.getExternalUrls().get("spotify"),
                Optional.ofNullable(artist.getGenres()).map(List::of).orElse(List.of()));
    }

    private static SearchedTrack track(Track track) {
        return new SearchedTrack(
                track.getUri(),
                track.getName(),
                track.getExternalUrls().get("spotify"),
                Optional.ofNullable(track.getExternalIds())
                        .map(ids -> ids.getExternalIds().get("isrc")),
                track.getDurationMs(),
                Arrays.stream(track.getArtists()).map(ArtistSimplified::getId).toList(),
                Optional.ofNullable(track.getIsExplicit()),
                album(track.getAlbum()));
    }

    private static Optional<FoundAlbum> album(@Nullable AlbumSimplified album) {
        return Optional.ofNullable(album)
                .filter(known -> known.getName() != null)
                .map(known -> new FoundAlbum(
                        known.getName(),
                        known.getAlbumType() == null
                                ? "album"
                                : known.getAlbumType().getType().toLowerCase(Locale.ROOT),
                        Optional.ofNullable(known.getReleaseDate())));
    }

    private static <T> Stream<T> items(@Nullable Paging<T> page) {
        return page == null || page.getItems() == null
                ? Stream.empty()
                : Arrays.stream(page.getItems()).filter(item -> item != null);
    }
}
