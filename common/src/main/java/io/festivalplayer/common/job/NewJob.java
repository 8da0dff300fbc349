package io.festivalplayer.common.job;

import io.festivalplayer.common.account.Consent;
import io.festivalplayer.common.job.PlaylistJob.BuiltPlaylist;
import io.festivalplayer.common.job.PlaylistJob.Summary;
import io.festivalplayer.common.job.PlaylistJob.Times;
import io.festivalplayer.common.lineup.BilledAct;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A job as a listener asked for it.
 *
 * @param id a UUIDv7 (RFC 9562), made by the caller
 * @param accountId whose job it is
 * @param consent what they must have allowed for it
 * @param acts the acts in playlist order, 1 to 500
 * @param playlist the playlist to make
 * @param options how to choose tracks
 * @param review when it stops for its listener
 * @param batch what groups it with others, when it is one of several
 * @param idempotencyKey the caller's key, when it gave one
 * @param requestHash a digest of the request, to tell a repeated request from another one under the same key; anything
 *     without a key
 */
public record NewJob(
        UUID id,
        UUID accountId,
        Consent consent,
        List<RequestedAct> acts,
        PlaylistWish playlist,
        JobOptions options,
        Review.Wish review,
        Optional<UUID> batch,
        Optional<String> idempotencyKey,
        String requestHash) {

    /**
     * An act to look for.
     *
     * @param act the act as billed
     * @param artistId the artist's Spotify id, when the listener already knows it
     * @param isHeadliner whether it is marked as one
     */
    public record RequestedAct(BilledAct act, Optional<String> artistId, boolean isHeadliner) {

        /**
         * An act that is not marked.
         *
         * @param act the act as billed
         * @param artistId the artist's Spotify id, when the listener already knows it
         */
        public RequestedAct(BilledAct act, Optional<String> artistId) {
            this(act, artistId, false);
        }
    }

    /** Whether an act is a headliner, by its mark or by its place. */
    boolean isHeadliner(int place) {
        return acts.get(place).isHeadliner() || options.isAmongFirst(place);
    }

    /**
     * The acts as they are stored before anything is known of them.
     *
     * @return them, in playlist order
     */
    List<Act> newActs() {
        return IntStream.range(0, acts.size())
                .mapToObj(position -> Act.pending(position, acts.get(position).act(), isHeadliner(position)))
                .toList();
    }

    /** The job as it is before anything was done for it. */
    PlaylistJob accepted(Instant at) {
        return new PlaylistJob(
                id,
                1,
                JobState.QUEUED,
                new Times(at, Optional.empty(), Optional.empty()),
                batch,
                playlist,
                options,
                new Review(review, Review.Confirmation.NOT_ASKED, false),
                BuiltPlaylist.NONE,
                Optional.empty(),
                Optional.empty(),
                new Summary(acts.size(), 0, 0, 0, 0, 0, 0));
    }
}
