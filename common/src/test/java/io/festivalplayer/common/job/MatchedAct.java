package io.festivalplayer.common.job;

import java.util.List;
import java.util.Optional;

/** An act of which only the match is of interest. */
public final class MatchedAct {

    private MatchedAct() {}

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
                1);
    }
}
