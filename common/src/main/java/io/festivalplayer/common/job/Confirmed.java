package io.festivalplayer.common.job;

/** What became of a listener's word to go on. */
public sealed interface Confirmed {

    /** It builds. */
    record GoesOn() implements Confirmed {}

    /** There is nothing to confirm: it does not wait for its listener, and no act was changed since it succeeded. */
    record NothingToDo() implements Confirmed {}

    /** No act brings a track. */
    record NothingChosen() implements Confirmed {}

    /**
     * The account has no room for it.
     *
     * @param why what it has too many of
     */
    record TooMany(Submission.Full why) implements Confirmed {}
}
