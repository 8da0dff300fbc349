package io.festivalplayer.worker.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.ActState;
import io.festivalplayer.common.job.Artist;
import io.festivalplayer.common.job.FoundTrack;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.job.MatchedAct;
import io.festivalplayer.common.job.Track;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LikedSongsTest {

    @Test
    void the_call_that_is_needed_asks_for_others_that_may_be_wanted_instead() {
        assertThat(LikedSongs.toAsk(List.of(act("a", "b"), act("c", "d")), List.of("c", "d"), 8))
                .containsExactly("c", "d", "a", "b");
    }

    @Test
    void one_call_takes_forty() {
        var bill = List.of(act(IntStream.range(0, 60).mapToObj(i -> "t" + i).toArray(String[]::new)));

        assertThat(LikedSongs.toAsk(bill, List.of("t59"), 8)).hasSize(40).startsWith("t59", "t0");
    }

    @Test
    void where_one_call_is_not_enough_several_are_made_at_a_time_and_no_more_than_may_be() {
        var names = IntStream.range(0, 100).mapToObj(i -> "t" + i).toList();
        var bill = List.of(act(names.toArray(String[]::new)));

        assertThat(LikedSongs.toAsk(bill, names, 8)).hasSize(100);
        assertThat(LikedSongs.toAsk(bill, names, 2)).hasSize(80);
    }

    @Test
    void no_call_is_made_for_others_alone() {
        assertThat(LikedSongs.toAsk(List.of(act("a", "b")), List.of(), 8)).isEmpty();
    }

    private static Act act(String... uris) {
        var match = new Match(
                ActState.MATCHED,
                1,
                Optional.empty(),
                Optional.of(new Artist("id", "name", Optional.empty(), "https://artist")),
                List.of(),
                Arrays.stream(uris)
                        .map(uri -> new FoundTrack(new Track(uri, uri, "https://track"), Optional.empty(), 1000))
                        .toList());
        return MatchedAct.of(0, "name", match);
    }
}
