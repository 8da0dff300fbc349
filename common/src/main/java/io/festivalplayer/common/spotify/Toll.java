package io.festivalplayer.common.spotify;

import java.util.function.Supplier;

/** What stands before a call to one of Spotify's services is made, and learns what came of it. */
interface Toll {

    /**
     * Makes a call when its turn has come.
     *
     * @throws SpotifyException if its turn does not come soon, or the call fails
     */
    <T> T paid(Caller caller, Supplier<T> call);
}
