package io.festivalplayer.common.spotify;

/** Which world the app is in, as Spotify's quota modes have it. Nothing tells in advance; answers do. */
public enum SpotifyMode {
    /** Found out from answers; until then the smaller world is assumed. */
    DETECT,
    /** Fewer endpoints, fields and hits: what a new app gets. */
    DEVELOPMENT,
    /** Everything: what registered organisations get. */
    EXTENDED
}
