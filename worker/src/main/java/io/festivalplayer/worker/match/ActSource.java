package io.festivalplayer.worker.match;

import io.festivalplayer.common.job.Artist;
import io.festivalplayer.common.job.PendingAct;
import io.festivalplayer.common.spotify.AccessToken;
import io.festivalplayer.common.spotify.ActSearch;
import io.festivalplayer.common.spotify.ActSearch.FoundArtist;
import io.festivalplayer.common.spotify.SpotifyCatalogue;
import io.festivalplayer.common.spotify.SpotifyException;
import io.festivalplayer.common.spotify.SpotifyFailure;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Asks Spotify about an act: one call for each inquiry, two where the listener has given an id and nothing else is
 * known of the artist.
 */
@Component
class ActSource {

    /** Spotify's answer to an id of the right length that cannot be one. */
    private static final int BAD_REQUEST = 400;

    private final SpotifyCatalogue catalogue;

    ActSource(SpotifyCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Calls Spotify on a listener's behalf. */
    @FunctionalInterface
    interface Reading {

        /** Asks something that changes nothing. */
        <T> T read(Function<AccessToken, T> call);
    }

    ActSearch ask(Reading spotify, Standing.Open open) {
        var inquiry = open.inquiry();
        return switch (inquiry.kind()) {
            case ARTIST -> artist(spotify, open.act(), inquiry.words());
            case NAME -> spotify.read(token -> catalogue.searchAct(token, inquiry.words()));
            case FURTHER -> spotify.read(token -> catalogue.searchActFurther(token, inquiry.words()));
            case WORDS -> spotify.read(token -> catalogue.searchActByWords(token, inquiry.words()));
        };
    }

    /** The artist and their tracks only. Nobody is there: one wrong id must not end the whole job. */
    private ActSearch artist(Reading spotify, PendingAct act, String artistId) {
        try {
            var artist = act.artist()
                    .map(ActSource::known)
                    .orElseGet(() -> spotify.read(token -> catalogue.artist(token, artistId)));
            return new ActSearch(List.of(artist), spotify.read(token -> catalogue.tracksOf(token, artist)));
        } catch (SpotifyException e) {
            if (isUnknownId(e.failure())) {
                return new ActSearch(List.of(), List.of());
            }
            throw e;
        }
    }

    private static FoundArtist known(Artist artist) {
        return new FoundArtist(artist.id(), artist.name(), artist.imageUrl(), artist.spotifyUrl(), List.of());
    }

    private static boolean isUnknownId(SpotifyFailure failure) {
        return failure instanceof SpotifyFailure.NotFound
                || (failure instanceof SpotifyFailure.Rejected(var status, var words) && status == BAD_REQUEST);
    }
}
