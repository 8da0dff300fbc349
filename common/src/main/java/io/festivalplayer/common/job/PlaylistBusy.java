package io.festivalplayer.common.job;

/** Another job writes into the playlist; it is worth trying again when that one has ended. */
public final class PlaylistBusy extends RuntimeException {

    PlaylistBusy(String playlistId, Throwable cause) {
        super("Another job writes into playlist " + playlistId, cause);
    }
}
