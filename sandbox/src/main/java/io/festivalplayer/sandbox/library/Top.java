package io.festivalplayer.sandbox.library;

import java.util.List;
import java.util.Optional;

/**
 * What a listener was told to play most, over any time.
 *
 * @param artists ids, most played first; empty leaves it to the listener's nature
 * @param tracks ids, most played first; empty takes the best of the artists
 */
record Top(Optional<List<String>> artists, Optional<List<String>> tracks) {

    static final Top UNTOLD = new Top(Optional.empty(), Optional.empty());
}
