package io.festivalplayer.common.spotify;

import io.festivalplayer.common.spotify.budget.BlockReason;
import java.time.Duration;

/** Every way in which a call to Spotify can fail: a closed set, so that each caller says what it does about each. */
public sealed interface SpotifyFailure {

    /**
     * Whether the call may have been carried out all the same. If not, the same call may be sent again without a look
     * at what it did.
     *
     * @return true only when no plain answer came
     */
    default boolean maybeDone() {
        return false;
    }

    /**
     * What happened and what to do, for the listener.
     *
     * @return one or two sentences
     */
    default String sentence() {
        return switch (this) {
            case Unauthorized unauthorized -> "Spotify no longer knows our login for you. Log in again.";
            case GrantEnded ended -> "Spotify no longer lets us act for you. Log in again.";
            case Forbidden(var why) -> why.sentence();
            case NotFound notFound -> "Spotify has nothing at this id any more.";
            case RateLimited limited -> "Spotify asks us to slow down. We go on by ourselves.";
            case QuotaExceeded exceeded ->
                "Spotify's allowance for this app is used up for now. We go on by ourselves.";
            case Rejected(var status, var words) ->
                "Spotify did not accept what we sent (" + status + " " + words + "). That is our mistake; tell us.";
            case Unavailable unavailable -> "Spotify does not answer at the moment. We try again by ourselves.";
        };
    }

    /**
     * What Spotify would answer while it blocks our calls.
     *
     * @param reason why it does
     * @param wait how much longer
     * @return the failure of a call that is not made for it
     */
    static SpotifyFailure blocked(BlockReason reason, Duration wait) {
        return switch (reason) {
            case RATE_LIMIT -> new RateLimited(wait);
            case QUOTA -> new QuotaExceeded(wait);
        };
    }

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
            NOT_ON_LIST("Spotify lets only listeners on this app's list in. Ask its owner to add you."),
            /** The app's owner has no Premium. */
            OWNER_NEEDS_PREMIUM("Spotify asks the owner of this app for an active Premium. Tell them."),
            /** The listener did not allow this. */
            SCOPE_MISSING("You have not allowed this yet. Log in again and allow it."),
            /** The playlist is someone else's. */
            NOT_YOURS("This playlist is someone else's."),
            /** The endpoint is not for this app. */
            NOT_IN_THIS_MODE("Spotify does not offer this to apps like this one.");

            private final String sentence;

            Why(String sentence) {
                this.sentence = sentence;
            }

            /**
             * What happened and who has to do something, for the listener.
             *
             * @return one or two sentences
             */
            public String sentence() {
                return sentence;
            }
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
