package io.festivalplayer.common.spotify;

/** A call to Spotify failed. Its message never holds a token, a code or a secret. */
public final class SpotifyException extends RuntimeException {

    private final SpotifyFailure failure;

    SpotifyException(SpotifyFailure failure) {
        super(failure.toString());
        this.failure = failure;
    }

    SpotifyException(SpotifyFailure failure, Throwable cause) {
        super(failure.toString(), cause);
        this.failure = failure;
    }

    /**
     * No answer came in time, and nothing was asked.
     *
     * @return a failure that is safe to repeat
     */
    public static SpotifyException slow() {
        return new SpotifyException(new SpotifyFailure.Unavailable(false));
    }

    /**
     * What kind of failure it is.
     *
     * @return one of a closed set
     */
    public SpotifyFailure failure() {
        return failure;
    }
}
