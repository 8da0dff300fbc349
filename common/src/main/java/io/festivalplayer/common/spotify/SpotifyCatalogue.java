package io.festivalplayer.common.spotify;

import io.festivalplayer.common.spotify.ActSearch.FoundArtist;
import io.festivalplayer.common.spotify.ActSearch.SearchedTrack;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.michaelthelin.spotify.model_objects.specification.Artist;
import se.michaelthelin.spotify.model_objects.specification.ArtistSimplified;
import se.michaelthelin.spotify.model_objects.specification.Image;
import se.michaelthelin.spotify.model_objects.specification.Paging;
import se.michaelthelin.spotify.model_objects.specification.Track;

/** Spotify's catalogue. Safe for use by many threads; every method throws {@link SpotifyException}. */
public final class SpotifyCatalogue {

    /** The most that Development Mode gives of each type in one answer; more is an error there. */
    private static final int PAGE = 10;

    private final SpotifyCalls calls;

    SpotifyCatalogue(SpotifyCalls calls) {
        this.calls = calls;
    }

    /**
     * Asks "who is this" and "what are their tracks" in one call.
     *
     * @param token the listener's token; their country decides what is available
     * @param name the act's name
     * @return what was found
     */
    public ActSearch searchAct(AccessToken token, String name) {
        var query = "artist:\"" + name.replace('"', ' ').strip() + "\"";
        var answer = calls.execute(
                calls.as(token).searchItem(query, "artist,track").limit(PAGE).build());
        return new ActSearch(
                items(answer.getArtists()).map(SpotifyCatalogue::artist).toList(),
                items(answer.getTracks()).map(SpotifyCatalogue::track).toList());
    }

    /**
     * One artist by id.
     *
     * @param token the listener's token
     * @param id the artist's id
     * @return the artist
     */
    public FoundArtist artist(AccessToken token, String id) {
        return artist(calls.execute(calls.as(token).getArtist(id).build()));
    }

    private static FoundArtist artist(Artist artist) {
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
                Arrays.stream(track.getArtists()).map(ArtistSimplified::getId).toList());
    }

    private static <T> Stream<T> items(@Nullable Paging<T> page) {
        return page == null || page.getItems() == null
                ? Stream.empty()
                : Arrays.stream(page.getItems()).filter(item -> item != null);
    }
}
