package io.festivalplayer.common.spotify;

/** What Spotify throws at callers outside this room. */
public final class SpotifyRefusal {

    private SpotifyRefusal() {}

    /** A token was not accepted. */
    public static SpotifyException unauthorized() {
        return new SpotifyException(new SpotifyFailure.Unauthorized());
    }
}
