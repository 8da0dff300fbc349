package io.festivalplayer.common.job;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A job in the hands of a run, as it was when it was claimed. Immutable.
 *
 * @param lease the right to write
 * @param accountId whose job it is
 * @param spotifyUserId the listener's user id at Spotify
 * @param market the listener's market, where it is known
 * @param state where the job stands
 * @param task what there is to do
 * @param wish the playlist that was asked for
 * @param options how to choose tracks
 * @param review whether it stops for its listener
 * @param reconsidered whether its doubtful acts were looked at once more when all acts were known
 * @param playlist how far the playlist is built
 * @param cancelRequested whether the listener asked to stop
 * @param looseEnds how many runs before may have left something at Spotify that nobody knows of
 */
public record ClaimedJob(
        Lease lease,
        UUID accountId,
        String spotifyUserId,
        Optional<String> market,
        JobState state,
        Task task,
        PlaylistWish wish,
        JobOptions options,
        Review review,
        boolean reconsidered,
        PlaylistSteps playlist,
        boolean cancelRequested,
        int looseEnds) {

    /** What a run of a job has to do. */
    public enum Task {
        /** Look for the acts' artists, and choose tracks. */
        MATCH,
        /** Choose tracks again, as the listener has decided since. */
        PICK,
        /** Write the playlist. */
        BUILD,
        /** A cancelled job: take away what it wrote. */
        REMOVE,
        /** Put back what was in the playlist before. */
        UNDO,
        /** A finished job: look whether a run that broke off left something behind. */
        TIDY
    }

    /**
     * Whether only something is left to do after the job's end.
     *
     * @return true for all tasks but matching, picking and building
     */
    public boolean isFollowUp() {
        return switch (task) {
            case MATCH, PICK, BUILD -> false;
            case REMOVE, UNDO, TIDY -> true;
        };
    }

    /**
     * What is to be in the playlist, as far as it is ours to say.
     *
     * @return the job's own list, or what was there before where that is to be put back
     */
    public List<String> wanted() {
        return playlist.restoring() ? playlist.before().orElseThrow() : playlist.uris();
    }

    /**
     * How far the playlist is built. Each step is saved before the call that makes it true, so that a run that finds a
     * step half done knows that its outcome must be looked up.
     *
     * @param creating whether a create may have been sent
     * @param creatingFor how long ago the latest create may have been sent; zero when none was
     * @param id the playlist, once its creation was answered, or once an existing one was looked at
     * @param uris what the job writes, in order; empty until tracks were picked
     * @param chosen whether the list counts until it is written; false while it is to be chosen, or chosen anew
     * @param picked the acts' own part of that, or, while the playlist is rewritten, of what is to be written instead
     * @param mending while the playlist is rewritten, what the acts have put into it before
     * @param before what was in an existing playlist before; empty until it was read
     * @param restoring whether {@code before} is to be in the playlist, or is already again
     * @param takenAway whether what the job wrote was taken away again
     * @param written how many of the wanted items were plainly answered as written
     * @param doubtFor how long ago a write was sent whose outcome is unknown; empty when none is
     * @param lastLook what the playlist looked like when it was last read in doubt
     * @param doubted whether the outcome of any write, or of the create, was ever in doubt
     */
    public record PlaylistSteps(
            boolean creating,
            Duration creatingFor,
            Optional<String> id,
            List<String> uris,
            boolean chosen,
            List<String> picked,
            Optional<List<String>> mending,
            Optional<List<String>> before,
            boolean restoring,
            boolean takenAway,
            int written,
            Optional<Duration> doubtFor,
            Optional<String> lastLook,
            boolean doubted) {

        /**
         * Whether there is a playlist for the list that was chosen.
         *
         * @return true if whoever goes on builds, and does not choose
         */
        public boolean isBegun() {
            return chosen && id.isPresent();
        }

        /**
         * Whether the playlist is to be read before it is rewritten. What its listener has added is to stay.
         *
         * @return true until a first write of the new list was begun
         */
        public boolean isToBeMended() {
            return mending.isPresent() && !restoring && written == 0 && doubtFor.isEmpty();
        }

        /**
         * Whether the playlist is surely as it was before the job.
         *
         * @return true until a first write was begun
         */
        public boolean isUntouched() {
            return written == 0 && doubtFor.isEmpty() && !doubted && !restoring;
        }

        /**
         * What is in the playlist by this job's doing, or was there before it.
         *
         * @return a set of its own; what else is found there, somebody has added since
         */
        public Set<String> accountedFor() {
            var known = new HashSet<>(uris);
            before.ifPresent(known::addAll);
            return known;
        }
    }
}
