package io.festivalplayer.common.job;

import io.festivalplayer.common.lineup.BilledAct;
import java.util.List;
import java.util.Optional;

/**
 * One act of a job, as far as it is known. Immutable.
 *
 * @param position its place on the bill, from 0
 * @param name the billed name, in the billing's own letters
 * @param original the source line
 * @param day the day it plays, when known
 * @param stage the stage it plays on, when known
 * @param note what came off the name
 * @param state what is known about it
 * @param match the outcome of looking for it; empty while pending
 * @param tracks what it puts into the playlist, in order; empty until tracks were picked
 * @param fixedTracks URIs of the tracks that the listener wants of it; empty while the choice is ours
 * @param isHeadliner whether it is one of those of which another number of tracks may be wished
 * @param version the job's version at which this act last changed
 */
public record Act(
        int position,
        String name,
        String original,
        Optional<String> day,
        Optional<String> stage,
        Optional<String> note,
        ActState state,
        Optional<Match> match,
        List<Track> tracks,
        Optional<List<String>> fixedTracks,
        boolean isHeadliner,
        long version) {

    /**
     * What it may put into the playlist.
     *
     * @return tracks of its artist, best first; none when it is left out
     */
    public List<FoundTrack> found() {
        return state == ActState.SKIPPED ? List.of() : match.map(Match::found).orElse(List.of());
    }

    /**
     * The same act after more was learned of it.
     *
     * @param outcome what is known now
     * @return the act, at the version as it was read
     */
    public Act with(Match outcome) {
        return new Act(
                position,
                name,
                original,
                day,
                stage,
                note,
                outcome.state(),
                Optional.of(outcome),
                tracks,
                fixedTracks,
                isHeadliner,
                version);
    }

    /** An act that was just taken in. */
    static Act pending(int position, BilledAct act, boolean isHeadliner) {
        return new Act(
                position,
                act.name(),
                act.original(),
                act.day(),
                act.stage(),
                act.note(),
                ActState.PENDING,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                isHeadliner,
                1);
    }
}
