package io.festivalplayer.gateway.job;

import java.util.List;
import java.util.Optional;

/**
 * What a listener decides about an act: exactly one of these.
 *
 * @param artistId whom it stands for: a Spotify id, or a link to the artist
 * @param skip whether it is left out
 * @param tracks what it puts into the playlist: URIs of tracks that were found for it, in order
 */
record ActDecision(Optional<String> artistId, Optional<Boolean> skip, Optional<List<String>> tracks) {

    boolean saysOneThing() {
        return (artistId.isPresent() ? 1 : 0) + (skip.isPresent() ? 1 : 0) + (tracks.isPresent() ? 1 : 0) == 1;
    }
}
