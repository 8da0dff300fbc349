package io.festivalplayer.worker.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.ActState;
import io.festivalplayer.common.job.Artist;
import io.festivalplayer.common.job.Candidate;
import io.festivalplayer.common.job.JobRoom;
import io.festivalplayer.common.job.Lease;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.job.NewJob;
import io.festivalplayer.common.job.NewJob.RequestedAct;
import io.festivalplayer.common.lineup.LineupReader;
import io.festivalplayer.common.remark.Remark;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When the names of a joint billing take its place. */
class PartingTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private final JobRoom room = new JobRoom(database);
    private final Parting parting = new Parting(room.joints(), room.store());

    @Test
    void one_that_nobody_has_is_taken_apart() {
        var job = looked("Sigur Rós\nBicep x Hammer\nMúm", matched("Sigur Rós"), nobody(), matched("Múm"));

        assertThat(parting.partAny(job)).isTrue();

        assertThat(bill(job)).containsExactly("Sigur Rós matched", "Bicep pending", "Hammer pending", "Múm matched");
    }

    @Test
    void one_that_is_an_artist_stays() {
        var job = looked("Simian Mobile Disco x Roman Flügel", matched("Simian Mobile Disco x Roman Flügel"));

        assertThat(parting.partAny(job)).isFalse();

        assertThat(bill(job)).containsExactly("Simian Mobile Disco x Roman Flügel matched");
    }

    @Test
    void of_two_artists_with_its_very_name_a_person_says_which() {
        var job = looked("Bicep x Hammer", unsure("BICEP X HAMMER", "Bicep x Hammer"));

        assertThat(parting.partAny(job)).isFalse();
    }

    @Test
    void where_only_others_come_to_mind_it_is_taken_apart() {
        var job = looked("Bicep vs Hammer", unsure("Bicep"));

        assertThat(parting.partAny(job)).isTrue();

        assertThat(bill(job)).containsExactly("Bicep pending", "Hammer pending");
    }

    @Test
    void a_part_that_is_on_the_bill_by_itself_is_not_there_twice() {
        var job = looked("Bicep x Hammer\nBICEP", nobody(), matched("Bicep"));

        assertThat(parting.partAny(job)).isTrue();

        assertThat(bill(job)).containsExactly("Hammer pending", "BICEP matched");
    }

    @Test
    void a_part_of_several_is_there_once() {
        var job = looked("Bicep x Hammer\nHammer + Ry Y", nobody(), nobody());

        assertThat(parting.partAny(job)).isTrue();

        assertThat(bill(job)).containsExactly("Bicep pending", "Hammer pending", "Ry Y pending");
    }

    @Test
    void one_whose_parts_are_all_on_the_bill_is_left_out_and_says_so() {
        var job = looked(
                "Ry Y vs Noone\nBicep x Hammer\nBicep\nHammer",
                nobody(),
                nobody(),
                matched("Bicep"),
                matched("Hammer"));

        assertThat(parting.partAny(job)).isTrue();

        assertThat(bill(job))
                .containsExactly(
                        "Ry Y pending", "Noone pending", "Bicep x Hammer skipped", "Bicep matched", "Hammer matched");
        assertThat(acts(job).get(2).match().flatMap(Match::reason))
                .hasValueSatisfying(reason -> assertThat(reason.sentence()).contains("by itself"));
    }

    @Test
    void what_was_taken_apart_is_not_so_again() {
        var job = looked("Bicep x Hammer\nBicep\nHammer", nobody(), matched("Bicep"), matched("Hammer"));
        parting.partAny(job);

        assertThat(parting.partAny(job)).isFalse();
    }

    @Test
    void parts_know_the_day_and_line_of_their_whole() {
        var job = looked("FRIDAY\nBicep x Hammer\nSATURDAY\nHammer", nobody(), matched("Hammer"));

        parting.partAny(job);

        assertThat(acts(job))
                .extracting(Act::name, Act::original, Act::day)
                .containsExactly(
                        tuple("Bicep", "Bicep x Hammer", Optional.of("FRIDAY")),
                        tuple("Hammer", "Hammer", Optional.of("SATURDAY, FRIDAY")));
    }

    @Test
    void a_part_of_two_plays_on_the_days_of_both() {
        var job = looked("FRIDAY\nBicep x Hammer\nSATURDAY\nHammer + Ry Y", nobody(), nobody());

        parting.partAny(job);

        assertThat(acts(job))
                .extracting(Act::name, Act::day)
                .containsExactly(
                        tuple("Bicep", Optional.of("FRIDAY")),
                        tuple("Hammer", Optional.of("FRIDAY, SATURDAY")),
                        tuple("Ry Y", Optional.of("SATURDAY")));
    }

    @Test
    void a_part_twice_in_one_billing_is_there_once() {
        var job = looked("Bicep x Bicep", nobody());

        parting.partAny(job);

        assertThat(bill(job)).containsExactly("Bicep pending");
    }

    @Test
    void an_act_that_plays_alone_too_has_all_its_days() {
        var job = looked(
                "FRIDAY\nBicep x Hammer\nSATURDAY\nHammer\nSUNDAY\nHammer vs Ry Y",
                nobody(),
                matched("Hammer"),
                nobody());

        parting.partAny(job);

        assertThat(acts(job))
                .extracting(Act::name, Act::day)
                .containsExactly(
                        tuple("Bicep", Optional.of("FRIDAY")),
                        tuple("Hammer", Optional.of("SATURDAY, FRIDAY, SUNDAY")),
                        tuple("Ry Y", Optional.of("SUNDAY")));
    }

    /** A job of this bill, and what came of looking for its acts. */
    private Lease looked(String bill, Match... outcomes) {
        var order = room.order(room.listener());
        var acts = new LineupReader().read(bill).acts();
        assertThat(acts).hasSameSizeAs(outcomes);
        room.store()
                .submit(new NewJob(
                        order.id(),
                        order.accountId(),
                        order.consent(),
                        acts.stream()
                                .map(act -> new RequestedAct(act, Optional.empty()))
                                .toList(),
                        order.playlist(),
                        order.options(),
                        order.review(),
                        Optional.empty(),
                        Optional.empty(),
                        "hash"));
        var lease = room.claimed(order.id());
        var matches = new HashMap<Integer, Match>();
        Arrays.stream(outcomes).forEach(outcome -> matches.put(matches.size(), outcome));
        room.runs().saveMatches(lease, matches);
        return lease;
    }

    private List<Act> acts(Lease job) {
        return room.store().acts(job.jobId(), 0);
    }

    private List<String> bill(Lease job) {
        return acts(job).stream()
                .map(act -> act.name() + " " + act.state().code())
                .toList();
    }

    private static Match nobody() {
        return Match.notFound(Remark.uncoded("Nobody of that name"));
    }

    private static Match matched(String name) {
        return outcome(ActState.MATCHED, List.of(), candidate(name).artist());
    }

    private static Match unsure(String... names) {
        var candidates = Stream.of(names).map(PartingTest::candidate).toList();
        return outcome(ActState.UNSURE, candidates, candidates.getFirst().artist());
    }

    private static Match outcome(ActState state, List<Candidate> candidates, Artist artist) {
        return new Match(state, 0.5, Optional.empty(), Optional.of(artist), candidates, List.of());
    }

    private static Candidate candidate(String name) {
        return new Candidate(
                UUID.randomUUID().toString(), name, Optional.empty(), "https://artist", List.of(), List.of(), 0.5);
    }
}
