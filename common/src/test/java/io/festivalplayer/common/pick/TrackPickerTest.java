package io.festivalplayer.common.pick;

import static io.festivalplayer.common.job.MatchedAct.headliner;
import static io.festivalplayer.common.pick.Songs.act;
import static io.festivalplayer.common.pick.Songs.lasting;
import static io.festivalplayer.common.pick.Songs.names;
import static io.festivalplayer.common.pick.Songs.track;
import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.JobOptions;
import io.festivalplayer.common.job.JobOptions.Exclusion;
import io.festivalplayer.common.job.JobOptions.Headliners;
import io.festivalplayer.common.job.JobOptions.TrackOrder;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.job.Pick;
import io.festivalplayer.common.pick.Songs.Wish;
import io.festivalplayer.common.remark.Remark;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackPickerTest {

    private static final Optional<Integer> NO_LIMIT = Optional.empty();

    private final TrackPicker picker = new TrackPicker();

    @ParameterizedTest(name = "{0} of [{1}] are [{2}]")
    @CsvSource(textBlock = """
            3, 'a, b, c, d',            'a, b, c'
            3, 'a, b',                  'a, b'
            1, 'a, b, c',               'a'
            10, 'a',                    'a'
            3, 'a=X, b=X, c=Y, d=Z',    'a, c, d'
            3, 'a, a, b',               'a, b'
            2, 'a=X, b, c=X, d',        'a, b'
            3, 'a (Live), a, b, c',     'a, b, c'
            3, 'a (Live), a, b',        'a, b, a (Live)'
            """)
    void the_best_tracks_are_taken_each_recording_once(int wanted, String found, String picked) {
        var pick = pick(wanted, act(0, found)).getFirst();

        assertThat(String.join(", ", names(pick))).isEqualTo(picked);
    }

    @Test
    void a_track_that_an_act_before_brings_is_left_to_it() {
        var picks = pick(2, act(0, "a, b"), act(1, "b, c, d"));

        assertThat(names(picks.get(1))).containsExactly("c", "d");
    }

    @Test
    void a_recording_that_an_act_before_brings_is_known_under_another_uri() {
        var picks = pick(1, act(0, "a=X"), act(1, "b=X, c=Y"));

        assertThat(names(picks.get(1))).containsExactly("c");
    }

    @ParameterizedTest(name = "{0} ms apart, codes [{1}] and [{2}]")
    @CsvSource(textBlock = """
            2000, '',   '',   c
            2001, '',   '',   'a (feat. B)'
            2000, '',   '=X', c
            0,    '=Y', '=X', 'a (feat. B)'
            """)
    void without_a_code_a_recording_is_known_by_title_and_length(int apart, String one, String other, String picked) {
        var picks = pick(
                1,
                act(0, List.of(lasting(track("a" + one), 180_000))),
                act(1, List.of(lasting(track("a (feat. B)" + other), 180_000 + apart), track("c"))));

        assertThat(names(picks.get(1))).containsExactly(picked);
    }

    @Test
    void an_act_whose_every_track_is_another_acts_gets_one_back() {
        var picks = pick(2, act(0, "a, b"), act(1, "a, b"));

        assertThat(picks).extracting(Songs::names).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void an_act_makes_room_by_taking_what_a_third_has_too() {
        var picks = pick(1, act(0, "a, b"), act(1, "b, c"), act(2, "a"));

        assertThat(picks).extracting(Songs::names).containsExactly(List.of("b"), List.of("c"), List.of("a"));
    }

    @Test
    void tracks_that_were_left_to_another_act_are_counted() {
        var picks = pick(3, act(0, "a, b"), act(1, "a, b, c"));

        assertThat(picks.get(1).dropped()).isEqualTo(2);
    }

    @Test
    void tracks_that_an_act_found_twice_are_not_counted() {
        assertThat(pick(3, act(0, "a=X, b=X")).getFirst().dropped()).isZero();
    }

    @Test
    void picks_keep_the_bills_order() {
        assertThat(pick(1, act(0, "a"), act(1, "b"), act(2, "c")))
                .extracting(Pick::position)
                .containsExactly(0, 1, 2);
    }

    @Test
    void headliners_bring_more() {
        var choice = picker.choose(
                List.of(headliner(act(0, "a, b, c")), act(1, "d, e, f"), headliner(act(2, "g, h, i"))),
                new Wish(1).headliners(0, 3).options());

        assertThat(choice.picks()).extracting(pick -> pick.tracks().size()).containsExactly(3, 1, 3);
    }

    @Test
    void the_playlist_has_the_picks_in_the_order_that_is_wanted() {
        var choice = picker.choose(
                List.of(act(0, "a, b"), act(1, "c, d")),
                new Wish(2).order(TrackOrder.INTERLEAVE, 0).options());

        assertThat(choice.picks()).extracting(Songs::names).containsExactly(List.of("a", "b"), List.of("c", "d"));
        assertThat(choice.uris())
                .containsExactly("spotify:track:a", "spotify:track:c", "spotify:track:b", "spotify:track:d");
    }

    @Test
    void an_act_with_enough_tracks_needs_no_reason() {
        assertThat(pick(2, act(0, "a, b, c")).getFirst().reason()).isEmpty();
    }

    @Test
    void an_act_with_fewer_tracks_says_so_and_lacks_some() {
        var choice = picker.choose(List.of(act(0, "a"), act(1, "b, c, d")), new JobOptions(3));

        assertThat(choice.picks().getFirst().reason())
                .contains(new Remark(
                        "fewer_found",
                        "1 of 3 tracks: the search found no more of this artist.",
                        Map.of("kept", "1", "wanted", "3")));
        assertThat(choice.lacking()).containsExactly(0);
    }

    @Test
    void an_act_that_shares_its_tracks_says_so() {
        var picks = pick(3, act(0, "a, b, c"), act(1, "a, b, d"));

        assertThat(picks.get(1).reason())
                .contains(new Remark(
                        "fewer_others",
                        "1 of 3 tracks: 2 more came with another act.",
                        Map.of("kept", "1", "wanted", "3", "others", "2")));
    }

    @Test
    void an_act_of_which_something_is_not_wanted_says_so() {
        var choice =
                picker.choose(List.of(act(0, "a, b, c (Live)")), Songs.excluding(3, Exclusion.LIVE, Exclusion.REMIX));

        assertThat(choice.picks().getFirst().reason())
                .map(Remark::sentence)
                .contains("2 of 3 tracks: the rest were live versions.");
    }

    @Test
    void all_that_is_not_wanted_is_named_once() {
        var wish = new Wish(3)
                .excluding(Exclusion.LIVE, Exclusion.REMIX)
                .withoutLiked()
                .options();
        var act = act(
                0,
                List.of(
                        track("a (Live)"),
                        track("b (Live)"),
                        track("c (D Remix)"),
                        track("e").withLiked(true)));

        assertThat(picker.choose(List.of(act), wish).picks().getFirst().reason())
                .contains(new Remark(
                        "fewer_kinds",
                        "0 of 3 tracks: the rest were live versions, remixes or in your liked songs.",
                        Map.of("kept", "0", "wanted", "3", "kinds", "live,remix,liked")));
    }

    @Test
    void an_act_that_the_limit_cuts_short_says_so_and_lacks_none() {
        var choice = picker.choose(
                List.of(act(0, "a, b, c"), act(1, "d, e, f")),
                new Wish(3).atMost(Optional.of(2), NO_LIMIT).options());

        assertThat(choice.picks())
                .extracting(pick -> pick.reason().map(Remark::sentence))
                .containsOnly(Optional.of("1 of 3 tracks: the playlist's limit of 2 tracks leaves no room for more."));
        assertThat(choice.lacking()).isEmpty();
    }

    @Test
    void an_act_that_was_not_found_brings_nothing_and_keeps_its_own_reason() {
        var unknown = act(0, Match.notFound(Remark.uncoded("Nobody")));

        assertThat(pick(3, unknown).getFirst()).isEqualTo(new Pick(0, List.of(), 0, Optional.empty()));
    }

    @Test
    void a_limit_thins_all_acts_alike() {
        var choice = limited(new Wish(3), 4, Optional.of(8), NO_LIMIT);

        assertThat(choice.picks()).extracting(pick -> pick.tracks().size()).containsExactly(2, 2, 2, 2);
    }

    @Test
    void a_limit_thins_headliners_by_their_share() {
        var choice = limited(new Wish(2).headliners(1, 6), 3, Optional.of(5), NO_LIMIT);

        assertThat(choice.picks()).extracting(pick -> pick.tracks().size()).containsExactly(3, 1, 1);
    }

    @Test
    void what_a_limit_leaves_over_is_spread_over_the_bill() {
        var choice = limited(new Wish(2), 8, Optional.of(10), NO_LIMIT);

        assertThat(choice.picks()).extracting(pick -> pick.tracks().size()).containsExactly(2, 1, 1, 1, 2, 1, 1, 1);
    }

    @Test
    void where_there_is_no_room_for_all_acts_headliners_come_first_and_the_others_are_spread() {
        var choice = limited(new Wish(1).headliners(2, 1), 8, Optional.of(4), NO_LIMIT);

        assertThat(choice.picks()).extracting(pick -> pick.tracks().size()).containsExactly(1, 1, 1, 0, 1, 0, 0, 0);
    }

    @Test
    void a_limit_of_minutes_is_kept() {
        var choice = limited(new Wish(3), 4, NO_LIMIT, Optional.of(26));

        assertThat(choice.uris()).hasSize(8);
    }

    @Test
    void an_act_gives_its_shortest_track_where_the_best_ones_are_too_long_together() {
        var longOne = act(0, List.of(lasting(track("long"), 600_000), lasting(track("short"), 60_000)));
        var other = act(1, List.of(lasting(track("other"), 300_000)));

        var choice = picker.choose(
                List.of(longOne, other),
                new Wish(2).atMost(NO_LIMIT, Optional.of(6)).options());

        assertThat(choice.picks()).extracting(Songs::names).containsExactly(List.of("short"), List.of("other"));
    }

    @Test
    void what_the_listener_has_chosen_comes_first_and_is_taken_as_it_is() {
        var choice = picker.choose(
                List.of(act(0, "a, b, c"), Songs.fixed(act(1, "a, b, d (Live), e"), "d (Live)", "b", "a", "gone")),
                Songs.excluding(2, Exclusion.LIVE));

        assertThat(choice.picks())
                .extracting(Songs::names)
                .containsExactly(List.of("c"), List.of("d (Live)", "b", "a"));
        assertThat(choice.picks().get(1).reason()).isEmpty();
        assertThat(choice.lacking()).containsExactly(0);
    }

    @Test
    void what_two_lists_of_the_listener_have_in_common_comes_with_the_first() {
        var picks = pick(3, Songs.fixed(act(0, "a, b"), "a"), Songs.fixed(act(1, "a, c"), "a", "c"));

        assertThat(picks).extracting(Songs::names).containsExactly(List.of("a"), List.of("c"));
        assertThat(picks.get(1).dropped()).isEqualTo(1);
    }

    @Test
    void what_the_listener_has_chosen_stays_beyond_the_limit() {
        var wish = new Wish(1).atMost(Optional.of(2), NO_LIMIT).options();

        var choice = picker.choose(List.of(act(0, "a"), Songs.fixed(act(1, "b, c, d"), "b", "c", "d")), wish);

        assertThat(choice.picks()).extracting(Songs::names).containsExactly(List.of(), List.of("b", "c", "d"));
    }

    @Test
    void nothing_is_taken_back_that_the_listener_has_chosen() {
        var picks = pick(1, act(0, "a"), Songs.fixed(act(1, "a, b"), "a"));

        assertThat(picks).extracting(Songs::names).containsExactly(List.of(), List.of("a"));
    }

    @Test
    void whether_the_chosen_tracks_and_their_copies_are_liked_has_to_be_known() {
        var wish = new Wish(1).withoutLiked().options();
        var bill = List.of(
                act(0, "a, b, a - Remastered"),
                act(
                        1,
                        List.of(
                                track("c").withLiked(true),
                                track("d"),
                                track("e").withLiked(false))),
                act(2, List.of(track("f").withLiked(false))),
                Songs.fixed(act(3, "g"), "g"));

        assertThat(picker.choose(bill, wish).unasked())
                .containsExactly("spotify:track:a", "spotify:track:a - Remastered", "spotify:track:d");
    }

    @Test
    void who_does_not_mind_is_not_asked_what_they_like() {
        assertThat(picker.choose(List.of(act(0, "a")), new JobOptions(1)).unasked())
                .isEmpty();
    }

    private Choice limited(Wish wish, int acts, Optional<Integer> tracks, Optional<Integer> minutes) {
        var bill = IntStream.range(0, acts)
                .mapToObj(act -> act(act, "a%1$d, b%1$d, c%1$d, d%1$d, e%1$d, f%1$d".formatted(act)))
                .map(act -> act.position()
                                < wish.options()
                                        .headliners()
                                        .map(Headliners::count)
                                        .orElse(0)
                        ? headliner(act)
                        : act)
                .toList();
        return picker.choose(bill, wish.atMost(tracks, minutes).options());
    }

    private List<Pick> pick(int wanted, Act... acts) {
        return picker.propose(List.of(acts), new JobOptions(wanted)).picks();
    }
}
