package io.festivalplayer.common.job;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A job as its listener sees it, without its acts. Immutable.
 *
 * @param id a UUIDv7
 * @param version grows with every change
 * @param state where it stands
 * @param times when it was created, begun and finished
 * @param batch what groups it with others
 * @param wish the playlist that was asked for
 * @param options how tracks are chosen
 * @param review whether it stops for its listener
 * @param playlist the playlist as far as it is built
 * @param waiting what it waits for; empty while it goes on
 * @param failure why it failed; empty otherwise
 * @param summary how many acts and tracks came to what
 */
public record PlaylistJob(
        UUID id,
        long version,
        JobState state,
        Times times,
        Optional<UUID> batch,
        PlaylistWish wish,
        JobOptions options,
        Review review,
        BuiltPlaylist playlist,
        Optional<Waiting> waiting,
        Optional<Failure> failure,
        Summary summary) {

    /**
     * Whether its listener may decide about its acts: before anything is built, and when the playlist is there as the
     * job left it.
     *
     * @return true in review, and after success
     */
    public boolean isOpenToChanges() {
        return state == JobState.REVIEW
                || (state == JobState.SUCCEEDED && playlist.undo().isEmpty());
    }

    /**
     * What this job is a picture of.
     *
     * @return its revision
     */
    public Revision revision() {
        return new Revision(version, state, waiting.isPresent());
    }

    /**
     * By what a picture of a job is told from an older one. The end of a wait is no new version.
     *
     * @param version grows with every change
     * @param state where the job stands
     * @param waits whether it waits for something
     */
    public record Revision(long version, JobState state, boolean waits) {}

    /**
     * The times of a job, on the database's clock.
     *
     * @param created when it was accepted
     * @param started when a worker first took it
     * @param finished when it succeeded, failed or was cancelled
     */
    public record Times(Instant created, Optional<Instant> started, Optional<Instant> finished) {}

    /**
     * The playlist as far as it is built.
     *
     * @param id Spotify's id, once it was created
     * @param url its page, once it was created
     * @param written how many tracks are in it
     * @param wanted how many tracks will be in it; empty until they were picked
     * @param removal {@code pending} or {@code done} when what a cancelled job wrote is taken away
     * @param isRewritten whether it was there already, and its tracks are exchanged as the listener decided since
     * @param undo {@code pending} or {@code done} when what was there before is put back
     * @param undoUntil until when the items that were there before can be put back; empty when there are none
     */
    public record BuiltPlaylist(
            Optional<String> id,
            Optional<String> url,
            int written,
            Optional<Integer> wanted,
            Optional<String> removal,
            boolean isRewritten,
            Optional<String> undo,
            Optional<Instant> undoUntil) {

        /** Nothing is built yet. */
        static final BuiltPlaylist NONE = new BuiltPlaylist(
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());

        /**
         * Whether a worker has something to do for the playlist although the job has ended.
         *
         * @return true while something is being taken away or put back
         */
        public boolean hasFollowUp() {
            return removal.filter("pending"::equals).isPresent()
                    || undo.filter("pending"::equals).isPresent();
        }
    }

    /**
     * What a job waits for.
     *
     * @param reason why
     * @param until when it goes on by itself
     */
    public record Waiting(WaitReason reason, Instant until) {}

    /**
     * What the acts came to.
     *
     * @param acts all acts
     * @param matched acts whose artist is known
     * @param unsure acts with a doubtful artist
     * @param notFound acts that are not on Spotify
     * @param skipped acts that the listener left out
     * @param tracks tracks picked so far
     * @param duplicatesDropped tracks left out since another act brings them
     */
    public record Summary(
            int acts, int matched, int unsure, int notFound, int skipped, int tracks, int duplicatesDropped) {

        /**
         * The acts that were dealt with.
         *
         * @return their number
         */
        public int done() {
            return matched + unsure + notFound + skipped;
        }
    }
}
