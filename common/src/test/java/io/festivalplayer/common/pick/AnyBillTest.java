package io.festivalplayer.common.pick;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.FoundTrack;
import io.festivalplayer.common.job.JobOptions;
import io.festivalplayer.common.job.JobOptions.Exclusion;
import io.festivalplayer.common.job.JobOptions.Headliners;
import io.festivalplayer.common.job.JobOptions.TrackOrder;
import io.festivalplayer.common.job.MatchedAct;
import io.festivalplayer.common.job.Track;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every bill and every wish. */
class AnyBillTest {

    private static final long MS_A_MINUTE = 60_000;

    private final TrackPicker picker = new TrackPicker();

    @Property(tries = 300)
    void no_recording_comes_twice(@ForAll("bills") List<Act> bill, @ForAll("wishes") JobOptions wish) {
        var tracks = tracks(picker.choose(bill, wish), bill);

        var codes = tracks.stream().flatMap(track -> track.isrc().stream()).toList();
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(tracks).extracting(track -> track.track().uri()).doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void the_playlist_is_the_picks_in_some_order(@ForAll("bills") List<Act> bill, @ForAll("wishes") JobOptions wish) {
        var choice = picker.choose(bill, wish);

        assertThat(choice.uris())
                .containsExactlyInAnyOrderElementsOf(choice.picks().stream()
                        .flatMap(pick -> pick.tracks().stream())
                        .map(Track::uri)
                        .toList());
    }

    @Property(tries = 300)
    void no_act_brings_more_than_is_wanted_and_one_that_brings_less_says_why(
            @ForAll("bills") List<Act> bill, @ForAll("wishes") JobOptions wish) {
        for (var pick : picker.choose(bill, wish).picks()) {
            int wanted = wish.tracksOf(bill.get(pick.position()));

            assertThat(pick.tracks()).hasSizeLessThanOrEqualTo(wanted);
            assertThat(pick.reason().isPresent()).isEqualTo(pick.tracks().size() < wanted);
        }
    }

    @Property(tries = 300)
    void limits_are_kept(@ForAll("bills") List<Act> bill, @ForAll("wishes") JobOptions wish) {
        var tracks = tracks(picker.choose(bill, wish), bill);

        assertThat(tracks).hasSizeLessThanOrEqualTo(wish.maxTracks().orElse(Integer.MAX_VALUE));
        assertThat(tracks.stream().mapToLong(FoundTrack::durationMs).sum())
                .isLessThanOrEqualTo(wish.maxMinutes().orElse(Integer.MAX_VALUE) * MS_A_MINUTE);
    }

    @Property(tries = 300)
    void every_act_that_can_gets_one(@ForAll("bills") List<Act> bill, @ForAll("roomyWishes") JobOptions wish) {
        var choice = picker.choose(bill, wish);

        long served =
                choice.picks().stream().filter(pick -> !pick.tracks().isEmpty()).count();
        assertThat(served).isEqualTo(mostThatCanBeServed(bill));
    }

    @Property(tries = 300)
    void a_limit_of_tracks_serves_as_many_acts_as_it_can(
            @ForAll("bills") List<Act> bill, @ForAll("roomyWishes") JobOptions wish) {
        long served = bill.isEmpty() ? 0 : mostThatCanBeServed(bill);
        var limited = new Songs.Wish(wish).atMost(Optional.of(Math.max(1, (int) served)), Optional.empty());

        assertThat(picker.choose(bill, limited.options()).picks().stream()
                        .filter(pick -> !pick.tracks().isEmpty())
                        .count())
                .isEqualTo(served);
    }

    @Property(tries = 200)
    void the_same_seed_makes_the_same_playlist(
            @ForAll("bills") List<Act> bill, @ForAll("wishes") JobOptions wish, @ForAll long seed) {
        var shuffled = new Songs.Wish(wish).order(TrackOrder.SHUFFLE, seed).options();

        assertThat(picker.choose(bill, shuffled)).isEqualTo(new TrackPicker().choose(List.copyOf(bill), shuffled));
    }

    @Property(tries = 300)
    void a_shuffle_has_no_act_twice_in_a_row_where_that_can_be(
            @ForAll("bills") List<Act> bill, @ForAll("wishes") JobOptions wish, @ForAll long seed) {
        var choice = picker.choose(
                bill, new Songs.Wish(wish).order(TrackOrder.SHUFFLE, seed).options());

        var acts = acts(choice);
        int most = acts.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(_ -> 1)))
                .values()
                .stream()
                .max(Integer::compare)
                .orElse(0);
        long repeated = IntStream.range(1, acts.size())
                .filter(i -> acts.get(i).equals(acts.get(i - 1)))
                .count();
        assertThat(repeated).isEqualTo(Math.max(0, 2L * most - acts.size() - 1));
    }

    @Property(tries = 300)
    void interleaving_gives_each_act_its_next_track_before_any_has_one_more(
            @ForAll("bills") List<Act> bill, @ForAll("wishes") JobOptions wish) {
        var choice = picker.choose(
                bill, new Songs.Wish(wish).order(TrackOrder.INTERLEAVE, 0).options());

        var rounds = new HashMap<Integer, Integer>();
        var sequence = acts(choice).stream()
                .map(act -> List.of(rounds.merge(act, 1, Integer::sum), act))
                .toList();
        assertThat(sequence)
                .isSortedAccordingTo((one, other) ->
                        one.get(0).equals(other.get(0)) ? one.get(1) - other.get(1) : one.get(0) - other.get(0));
    }

    @Provide
    Arbitrary<List<Act>> bills() {
        return found().list()
                .ofMaxSize(8)
                .list()
                .ofMaxSize(9)
                .map(lists -> IntStream.range(0, lists.size())
                        .mapToObj(position -> Songs.act(position, lists.get(position)))
                        .map(act -> act.position() % 3 == 0 ? MatchedAct.headliner(act) : act)
                        .toList());
    }

    /** Few songs, so that acts share them. */
    private static Arbitrary<FoundTrack> found() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 25),
                        Arbitraries.of("", " (Live)", " - X Remix", " (Sped Up)", " - 2011 Remaster"),
                        Arbitraries.integers().between(60, 400))
                .as((song, version, seconds) -> Songs.lasting(
                        Songs.track("Song " + (char) ('a' + song) + version + "=" + song + version), seconds * 1000));
    }

    @Provide
    Arbitrary<JobOptions> wishes() {
        return Combinators.combine(
                        roomyWishes(),
                        Arbitraries.integers().between(1, 30).optional(),
                        Arbitraries.integers().between(1, 60).optional(),
                        Arbitraries.of(Exclusion.class).set())
                .as((wish, tracks, minutes, excluded) -> new Songs.Wish(wish)
                        .atMost(tracks, minutes)
                        .excluding(excluded.toArray(Exclusion[]::new))
                        .options());
    }

    @Provide
    Arbitrary<JobOptions> roomyWishes() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 10),
                        Combinators.combine(
                                        Arbitraries.integers().between(1, 5),
                                        Arbitraries.integers().between(1, 10))
                                .as(Headliners::new)
                                .optional(),
                        Arbitraries.of(TrackOrder.class))
                .as((tracks, headliners, order) -> new JobOptions(
                        tracks, headliners, order, 1, Set.of(), Optional.empty(), Optional.empty(), false));
    }

    /** The acts by their places, as the playlist has them. */
    private static List<Integer> acts(Choice choice) {
        Map<String, Integer> actOf = new HashMap<>();
        choice.picks().forEach(pick -> pick.tracks().forEach(track -> actOf.put(track.uri(), pick.position())));
        return choice.uris().stream().map(actOf::get).toList();
    }

    private static List<FoundTrack> tracks(Choice choice, List<Act> bill) {
        var found = new HashMap<List<Object>, FoundTrack>();
        for (var act : bill) {
            act.match()
                    .orElseThrow()
                    .found()
                    .forEach(track -> found.putIfAbsent(
                            List.of(act.position(), track.track().uri()), track));
        }
        return choice.picks().stream()
                .flatMap(pick ->
                        pick.tracks().stream().map(track -> found.get(List.<Object>of(pick.position(), track.uri()))))
                .toList();
    }

    /** The size of a maximum matching of acts and the recordings by which they would be heard, found by trying. */
    private static long mostThatCanBeServed(List<Act> bill) {
        var holder = new HashMap<String, Integer>();
        return IntStream.range(0, bill.size())
                .filter(act -> seat(act, bill, holder, new HashSet<>()))
                .count();
    }

    private static boolean seat(int act, List<Act> bill, Map<String, Integer> holder, Set<String> tried) {
        var codes = new ArrayList<>(Repertoire.of(bill.get(act), new JobOptions(10)).versions().stream()
                .map(version -> version.best().isrc().orElseThrow())
                .toList());
        Collections.reverse(codes);
        for (var code : codes) {
            if (tried.add(code)) {
                var other = holder.get(code);
                if (other == null || seat(other, bill, holder, tried)) {
                    holder.put(code, act);
                    return true;
                }
            }
        }
        return false;
    }
}
