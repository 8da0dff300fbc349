package io.festivalplayer.common.job;

import java.util.Optional;
import java.util.Set;

/**
 * How tracks are chosen. Immutable.
 *
 * @param tracksPerArtist 1 to 10
 * @param headliners which acts bring another number of tracks
 * @param order in which order the playlist has them
 * @param seed what a shuffle is drawn from
 * @param exclude kinds of tracks to leave out
 * @param maxTracks how many tracks the playlist has at most
 * @param maxMinutes how long it is at most
 * @param leaveOutLiked whether what the listener has in their liked songs is left out
 */
public record JobOptions(
        int tracksPerArtist,
        Optional<Headliners> headliners,
        TrackOrder order,
        long seed,
        Set<Exclusion> exclude,
        Optional<Integer> maxTracks,
        Optional<Integer> maxMinutes,
        boolean leaveOutLiked) {

    /**
     * So many tracks of each act, in the bill's order, and no other wish.
     *
     * @param tracksPerArtist 1 to 10
     */
    public JobOptions(int tracksPerArtist) {
        this(
                tracksPerArtist,
                Optional.empty(),
                TrackOrder.LINEUP,
                0,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /**
     * More tracks, or fewer, of the acts that a bill begins with, and of those that are marked.
     *
     * @param count how many acts of the bill's beginning, 0 to 500
     * @param tracks how many tracks each of them brings, 1 to 10
     */
    public record Headliners(int count, int tracks) {}

    /** In which order a playlist has its tracks. */
    public enum TrackOrder {
        /** Act by act, as on the bill. */
        LINEUP,
        /** One track of each act in turn. */
        INTERLEAVE,
        /** By chance, the same for the same seed. */
        SHUFFLE
    }

    /** A kind of tracks that a listener may not want. */
    public enum Exclusion {
        /** Played before an audience. */
        LIVE,
        /** Made anew from a recording. */
        REMIX,
        /** With words that Spotify marks as explicit. */
        EXPLICIT,
        /** A song without its voice. */
        INSTRUMENTAL,
        /** A song to sing to. */
        KARAOKE,
        /** Somebody else's song. */
        COVER
    }

    /**
     * How many tracks an act is to bring.
     *
     * @param act the act
     * @return 1 to 10
     */
    public int tracksOf(Act act) {
        return headliners.filter(_ -> act.isHeadliner()).map(Headliners::tracks).orElse(tracksPerArtist);
    }

    /**
     * Whether an act of a new bill brings another number of tracks by its place.
     *
     * @param place where it is billed, from 0
     * @return true for the first ones
     */
    boolean isAmongFirst(int place) {
        return headliners.filter(first -> place < first.count()).isPresent();
    }
}
