package io.festivalplayer.common.spotify;

import java.net.URI;

/** The adapter as it ships, but for the budget: nobody counts its calls. */
public final class UncountedSpotify implements AutoCloseable {

    private final SpotifyRoom room;

    /** At an address in Spotify's place. */
    public UncountedSpotify(URI spotify) {
        this.room = new SpotifyRoom(spotify);
    }

    public SpotifyCatalogue catalogue() {
        return room.catalogue();
    }

    @Override
    public void close() {
        room.close();
    }
}
