package io.festivalplayer.common.job;

/** What became of a request to let a stopped job go on. */
public sealed interface Retry {

    /** It goes on where it stopped. */
    record GoesOn() implements Retry {}

    /** It has not stopped, cannot be helped, or its playlist is being removed. */
    record NotPossible() implements Retry {}

    /**
     * The account has no room for it.
     *
     * @param why what it has too many of
     */
    record TooMany(Submission.Full why) implements Retry {}
}
