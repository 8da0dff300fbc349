package io.festivalplayer.common.job;

import io.festivalplayer.common.remark.Remark;
import java.util.List;
import java.util.Optional;

/** What is saved of a match: the columns of {@code act} that it fills. */
record MatchRow(
        int position,
        String state,
        double confidence,
        Optional<Remark> reason,
        Optional<Artist> artist,
        List<Candidate> candidates,
        List<FoundTrack> found) {

    static MatchRow of(int position, Match match) {
        return new MatchRow(
                position,
                match.state().code(),
                match.confidence(),
                match.reason(),
                match.artist(),
                match.candidates(),
                match.found());
    }
}
