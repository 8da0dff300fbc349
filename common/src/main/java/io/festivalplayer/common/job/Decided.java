package io.festivalplayer.common.job;

/** What became of a listener's decision. */
public sealed interface Decided {

    /**
     * It holds.
     *
     * @param act the act as it is now
     */
    record Done(Act act) implements Decided {}

    /** The account has no such job, or the bill no such place. */
    record NotThere() implements Decided {}

    /** The job neither waits for its listener nor has succeeded, or its playlist is as it was before the job. */
    record NotNow() implements Decided {}

    /** The act has no such tracks: it is left out, nobody was found, or others were. */
    record NotItsTracks() implements Decided {}
}
