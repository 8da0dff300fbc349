package io.festivalplayer.common.job;

import java.util.List;
import java.util.Optional;

/** An act of which only the match is of interest. */
public final class MatchedAct {

    private MatchedAct() {}

    /** The same act as a headliner. */
    public static Act headliner(Act act) {
        return new Act(
                act.position(),
                act.name(),
                act.original(),
                act.day(),
                act.stage(),
                act.note(),
                act.state(),
                act.match(),
                act.tracks(),
                act.fixedTracks(),
                true,
                act.version());
    }

    public static Act of(int position, String name, Match match) {
        return new Act(
                position,
                name,
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                match.state(),
                Optional.of(match),
                List.of(),
                Optional.empty(),
                false,
                1);
    }
}
