package io.festivalplayer.worker.match;

import io.festivalplayer.common.job.PendingAct;
import io.festivalplayer.common.spotify.ActSearch;
import io.festivalplayer.common.spotify.SpotifyCatalogue;
import io.festivalplayer.common.spotify.SpotifyException;
import io.festivalplayer.common.spotify.SpotifyFailure;
import io.festivalplayer.worker.slice.Slice;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks Spotify about an act: one call where its name is all we have, two where the listener has said who it is. */
@Component
class ActSource {

    /** Spotify's answer to an id of the right length that cannot be one. */
    private static final int BAD_REQUEST = 400;

    private final SpotifyCatalogue catalogue;

    ActSource(SpotifyCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    ActSearch ask(Slice slice, PendingAct act) {
        return act.artistId()
                .map(id -> artist(slice, id))
                .orElseGet(() -> slice.read(token -> catalogue.searchAct(token, act.name())));
    }

    /** The artist and their tracks only. Nobody is there: one wrong id must not end the whole job. */
    private ActSearch artist(Slice slice, String artistId) {
        try {
            var artist = slice.read(token -> catalogue.artist(token, artistId));
            return new ActSearch(List.of(artist), slice.read(token -> catalogue.tracksOf(token, artist)));
        } catch (SpotifyException e) {
            if (isUnknownId(e.failure())) {
                return new ActSearch(List.of(), List.of());
            }
            throw e;
        }
    }

    private static boolean isUnknownId(SpotifyFailure failure) {
        return failure instanceof SpotifyFailure.NotFound
                || (failure instanceof SpotifyFailure.Rejected(var status, var words) && status == BAD_REQUEST);
    }
}
