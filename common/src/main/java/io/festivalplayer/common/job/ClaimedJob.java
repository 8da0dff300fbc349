package io.festivalplayer.common.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a worker needs to go on with a job where the last run stopped. Immutable.
 *
 * @param lease the right to write
 * @param accountId whose job it is
 * @param state matching or building; cancelled when only the playlist's removal is left
 * @param wish the playlist that was asked for
 * @param options how to choose tracks
 * @param playlist how far the playlist is built
 * @param cancelRequested whether the listener asked to stop
 */
public record ClaimedJob(
        Lease lease,
        UUID accountId,
        JobState state,
        PlaylistWish wish,
        JobOptions options,
        PlaylistSteps playlist,
        boolean cancelRequested) {

    /**
     * How far the playlist is built. Each step is saved before the call that makes it true, so that a run that finds a
     * step half done knows that its outcome must be looked up.
     *
     * @param creating whether a create may have been sent
     * @param creatingFor how long ago the latest create may have been sent; zero when none was
     * @param id the playlist, once its creation was answered
     * @param uris the wanted tracks in order; empty until they were picked
     * @param written how many of them were plainly answered as written
     * @param inDoubt whether a write may have been carried out that {@code written} does not count
     */
    public record PlaylistSteps(
            boolean creating,
            Duration creatingFor,
            Optional<String> id,
            List<String> uris,
            int written,
            boolean inDoubt) {}
}
