package io.festivalplayer.common.pick;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.ActState;
import io.festivalplayer.common.job.Artist;
import io.festivalplayer.common.job.FoundTrack;
import io.festivalplayer.common.job.JobOptions;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.job.Pick;
import io.festivalplayer.common.job.Track;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackPickerTest {

    private final TrackPicker picker = new TrackPicker();

    /** A track is written as its URI, with its recording's code behind a slash where Spotify gives one. */
    @ParameterizedTest(name = "{0} of [{1}] are [{2}]")
    @CsvSource(textBlock = """
            3, 'a b c d',          'a b c'
            3, 'a b',              'a b'
            1, 'a b c',            'a'
            10, 'a',               'a'
            3, 'a/X b/X c/Y d/Z',  'a c d'
            3, 'a a b',            'a b'
            2, 'a/X b c/X d',      'a b'
            """)
    void the_best_tracks_are_taken_each_recording_once(int wanted, String found, String picked) {
        var pick = pick(wanted, act(0, found)).getFirst();

        assertThat(names(pick)).isEqualTo(picked);
    }

    @Test
    void a_track_that_an_act_before_brings_is_left_to_it() {
        var picks = pick(2, act(0, "a b"), act(1, "b c d"));

        assertThat(names(picks.get(1))).isEqualTo("c d");
    }

    @Test
    void a_recording_that_an_act_before_brings_is_known_under_another_uri() {
        var picks = pick(1, act(0, "a/X"), act(1, "b/X c/Y"));

        assertThat(names(picks.get(1))).isEqualTo("c");
    }

    @Test
    void tracks_that_were_left_to_another_act_are_counted() {
        var picks = pick(3, act(0, "a b"), act(1, "a b c"));

        assertThat(picks.get(1).dropped()).isEqualTo(2);
    }

    @Test
    void tracks_that_an_act_found_twice_are_not_counted() {
        assertThat(pick(3, act(0, "a/X b/X")).getFirst().dropped()).isZero();
    }

    @Test
    void picks_keep_the_bills_order() {
        assertThat(pick(1, act(0, "a"), act(1, "b"), act(2, "c")))
                .extracting(Pick::position)
                .containsExactly(0, 1, 2);
    }

    @Test
    void an_act_with_enough_tracks_needs_no_reason() {
        assertThat(pick(2, act(0, "a b c")).getFirst().reason()).isEmpty();
    }

    @Test
    void an_act_with_fewer_tracks_says_so() {
        assertThat(pick(3, act(0, "a")).getFirst().reason().orElseThrow()).startsWith("1 of 3 tracks");
    }

    @Test
    void an_act_that_shares_its_tracks_says_so() {
        var picks = pick(2, act(0, "a b"), act(1, "a b"));

        assertThat(picks.get(1).reason().orElseThrow()).contains("2 more came with another act");
    }

    @Test
    void an_act_that_was_not_found_brings_nothing_and_keeps_its_own_reason() {
        var unknown = act(0, Match.notFound("Nobody"));

        assertThat(pick(3, unknown).getFirst()).isEqualTo(new Pick(0, List.of(), 0, Optional.empty()));
    }

    private List<Pick> pick(int wanted, Act... acts) {
        return picker.pick(List.of(acts), new JobOptions(wanted));
    }

    private static String names(Pick pick) {
        return String.join(" ", pick.tracks().stream().map(Track::name).toList());
    }

    private static Act act(int position, String found) {
        return act(
                position,
                new Match(
                        ActState.MATCHED,
                        0.95,
                        Optional.empty(),
                        Optional.of(new Artist("id", "name", Optional.empty(), "https://artist")),
                        List.of(),
                        Arrays.stream(found.split(" "))
                                .map(TrackPickerTest::track)
                                .toList()));
    }

    private static Act act(int position, Match match) {
        return new Act(
                position,
                "name",
                "name",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                match.state(),
                Optional.of(match),
                List.of(),
                1);
    }

    private static FoundTrack track(String written) {
        var parts = written.split("/");
        return new FoundTrack(
                new Track("spotify:track:" + parts[0], parts[0], "https://track"),
                parts.length > 1 ? Optional.of(parts[1]) : Optional.empty(),
                1000);
    }
}
