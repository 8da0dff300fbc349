package io.festivalplayer.common.spotify;

import java.time.Duration;

/** Every way in which a call to Spotify can fail: a closed set, so that each caller says what it does about each. */
public sealed interface SpotifyFailure {

    /** The access token is missing, wrong or too old: refresh once, repeat once. */
    record Unauthorized() implements SpotifyFailure {}

    /** The listener's consent has ended or was taken back: they must log in again. */
    record GrantEnded() implements SpotifyFailure {}

    /**
     * Spotify does not allow this call.
     *
     * @param why as far as its words tell
     */
    record Forbidden(Why why) implements SpotifyFailure {

        /** What Spotify forbids, and so who has to do something. */
        public enum Why {
            /** The listener is not among the app's listeners in Development Mode. */
            NOT_ON_LIST,
            /** The app's owner has no Premium. */
            OWNER_NEEDS_PREMIUM,
            /** The listener did not allow this. */
            SCOPE_MISSING,
            /** The endpoint is not for this app, or the playlist is someone else's. */
            NOT_ALLOWED
        }
    }

    /** There is nothing of that id. */
    record NotFound() implements SpotifyFailure {}

    /**
     * The 30-second rate limit.
     *
     * @param retryAfter how long to keep quiet, 1 s to 24 h
     */
    record RateLimited(Duration retryAfter) implements SpotifyFailure {}

    /**
     * The daily allowance of the developer account is used up.
     *
     * @param retryAfter how long to keep quiet, 1 s to 24 h
     */
    record QuotaExceeded(Duration retryAfter) implements SpotifyFailure {}

    /**
     * Spotify did not understand us: a bug of ours, or wrong settings.
     *
     * @param status the HTTP status
     * @param message Spotify's own words
     */
    record Rejected(int status, String message) implements SpotifyFailure {}

    /**
     * Spotify has an error of its own, or no answer came.
     *
     * @param maybeDone whether the call may have been carried out all the same
     */
    record Unavailable(boolean maybeDone) implements SpotifyFailure {}
}
