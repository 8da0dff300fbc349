package io.festivalplayer.common.job;

import io.festivalplayer.common.remark.Remark;
import java.util.List;
import java.util.Optional;

/**
 * What came of looking for an act. Immutable.
 *
 * @param state matched, unsure or not found
 * @param confidence how likely the artist is right, 0 to 1
 * @param reason why nothing was found, or why there are fewer tracks than asked for
 * @param artist the artist; for an unsure act the best candidate
 * @param candidates at most five, best first; empty when there is no doubt
 * @param found tracks of the artist to pick from, best first
 */
public record Match(
        ActState state,
        double confidence,
        Optional<Remark> reason,
        Optional<Artist> artist,
        List<Candidate> candidates,
        List<FoundTrack> found) {

    /**
     * The same outcome with more known of the artist's tracks.
     *
     * @param tracks to pick from, best first
     * @return the outcome
     */
    public Match withFound(List<FoundTrack> tracks) {
        return new Match(state, confidence, reason, artist, candidates, tracks);
    }

    /**
     * Nobody of that name is on Spotify.
     *
     * @param reason what was tried
     * @return the outcome
     */
    public static Match notFound(Remark reason) {
        return new Match(ActState.NOT_FOUND, 0, Optional.of(reason), Optional.empty(), List.of(), List.of());
    }
}
