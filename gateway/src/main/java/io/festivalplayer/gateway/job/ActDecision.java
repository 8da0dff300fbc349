package io.festivalplayer.gateway.job;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a listener decides about an act: exactly one of these.
 *
 * @param artistId whom it stands for: a Spotify id, or a link to the artist
 * @param skip whether it is left out
 * @param tracks what it puts into the playlist: URIs of tracks that were found for it, in order
 * @param reset {@code true}: it is again what it was before anything was decided about it
 */
record ActDecision(
        Optional<String> artistId, Optional<Boolean> skip, Optional<List<String>> tracks, Optional<Boolean> reset) {

    boolean saysOneThing() {
        return Stream.of(artistId, skip, tracks, reset.filter(wanted -> wanted))
                        .filter(Optional::isPresent)
                        .count()
                == 1;
    }
}
