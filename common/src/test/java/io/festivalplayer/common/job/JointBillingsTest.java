package io.festivalplayer.common.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.job.NewJob.RequestedAct;
import io.festivalplayer.common.lineup.BilledAct;
import io.festivalplayer.common.pick.TrackPicker;
import io.festivalplayer.common.remark.Remark;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Parts in the place of their whole. */
class JointBillingsTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private final JobRoom room = new JobRoom(database);
    private final JointBillings joints = room.joints();
    private UUID job;
    private Lease lease;

    @BeforeEach
    void a_job_in_which_all_was_looked_for() {
        job = queued("Sigur Rós", "Bicep x Hammer vs Ry X", "Björk", "Nobody + Noone", "Múm");
        lease = room.claimed(job);
        room.runs()
                .saveMatches(
                        lease,
                        Map.of(
                                0, JobRoom.matched("sigur"),
                                1, Match.notFound(Remark.uncoded("Nobody")),
                                2, JobRoom.matched("bjork"),
                                3, Match.notFound(Remark.uncoded("Nobody")),
                                4, JobRoom.matched("mum")));
    }

    @Test
    void the_parts_of_those_that_were_not_found_are_known() {
        assertThat(joints.open(job))
                .isEqualTo(Map.of(1, List.of("Bicep", "Hammer", "Ry X"), 3, List.of("Nobody", "Noone")));
    }

    @Test
    void one_whose_artist_is_known_stays_whole() {
        room.runs().saveMatches(lease, Map.of(1, JobRoom.matched("all three")));

        assertThat(joints.open(job)).containsOnlyKeys(3);
    }

    @Test
    void each_part_takes_its_place_and_what_follows_moves_up() {
        joints.part(
                lease,
                List.of(
                        new PartedAct(1, List.of("Bicep", "Hammer", "Ry X"), List.of(), List.of()),
                        new PartedAct(3, List.of("Noone"), List.of(), List.of())));

        assertThat(acts(0))
                .extracting(Act::position, Act::name, Act::state)
                .containsExactly(
                        tuple(0, "Sigur Rós", ActState.MATCHED),
                        tuple(1, "Bicep", ActState.PENDING),
                        tuple(2, "Hammer", ActState.PENDING),
                        tuple(3, "Ry X", ActState.PENDING),
                        tuple(4, "Björk", ActState.MATCHED),
                        tuple(5, "Noone", ActState.PENDING),
                        tuple(6, "Múm", ActState.MATCHED));
        assertThat(room.runs().pendingActs(job))
                .extracting(PendingAct::name)
                .containsExactly("Bicep", "Hammer", "Ry X", "Noone");
        assertThat(joints.open(job)).isEmpty();
    }

    @Test
    void the_parts_of_a_headliner_are_headliners_also_where_they_are_billed_again() {
        database.sql()
                .sql("update act set headliner = true where job_id = :id and position = 1")
                .param("id", job)
                .update();

        joints.part(
                lease,
                List.of(
                        new PartedAct(1, List.of("Bicep", "Hammer"), List.of(4), List.of()),
                        new PartedAct(3, List.of("Noone"), List.of(), List.of())));

        assertThat(acts(0).stream().filter(Act::isHeadliner))
                .extracting(Act::name)
                .containsExactly("Bicep", "Hammer", "Múm");
    }

    @Test
    void a_part_stands_on_the_line_of_its_whole_on_its_day_and_stage() {
        joints.part(lease, List.of(new PartedAct(1, List.of("Bicep", "Hammer"), List.of(), List.of())));

        assertThat(acts(0).subList(1, 3)).allSatisfy(part -> {
            assertThat(part.original()).isEqualTo("line of Bicep x Hammer vs Ry X");
            assertThat(part.day()).contains("Friday");
            assertThat(part.stage()).contains("Arena");
            assertThat(part.note()).contains("DJ set");
        });
    }

    @Test
    void a_part_that_is_on_the_bill_plays_on_that_day_and_stage_too() {
        database.sql()
                .sql("update act set day = 'Sunday', stage = 'Arena' where job_id = :id and position = 2")
                .param("id", job)
                .update();

        joints.part(
                lease,
                List.of(
                        new PartedAct(1, List.of("Bicep"), List.of(2), List.of()),
                        new PartedAct(3, List.of(), List.of(4), List.of())));

        assertThat(acts(0))
                .extracting(Act::name, Act::day, Act::stage)
                .contains(
                        tuple("Björk", Optional.of("Sunday, Friday"), Optional.of("Arena")),
                        tuple("Nobody + Noone", Optional.of("Friday"), Optional.of("Arena")),
                        tuple("Múm", Optional.of("Friday"), Optional.of("Arena")));
    }

    @Test
    void a_part_of_several_that_is_on_the_bill_plays_with_each_of_them_and_no_day_twice() {
        put(1, "Friday", "Arena");
        put(2, "Friday, Saturday", "Park");
        put(3, "Sunday", "Arena");

        joints.part(
                lease,
                List.of(
                        new PartedAct(1, List.of("Bicep"), List.of(2), List.of()),
                        new PartedAct(3, List.of("Noone"), List.of(2), List.of())));

        assertThat(acts(0))
                .extracting(Act::name, Act::day, Act::stage)
                .contains(tuple("Björk", Optional.of("Friday, Saturday, Sunday"), Optional.of("Park, Arena")));
    }

    @Test
    void a_part_that_two_wholes_bring_in_plays_with_both() {
        put(1, "Friday", "Arena");
        put(3, "Sunday", "Park");

        joints.part(
                lease,
                List.of(
                        new PartedAct(1, List.of("Bicep", "Hammer"), List.of(), List.of()),
                        new PartedAct(3, List.of("Noone"), List.of(), List.of("HAMMER"))));

        assertThat(acts(0))
                .extracting(Act::name, Act::day, Act::stage)
                .contains(
                        tuple("Bicep", Optional.of("Friday"), Optional.of("Arena")),
                        tuple("Hammer", Optional.of("Friday, Sunday"), Optional.of("Arena, Park")),
                        tuple("Noone", Optional.of("Sunday"), Optional.of("Park")));
    }

    @Test
    void a_part_of_a_bill_without_days_has_none() {
        database.sql()
                .sql("update act set day = null, stage = null where job_id = :id")
                .param("id", job)
                .update();

        joints.part(lease, List.of(new PartedAct(1, List.of("Bicep"), List.of(2), List.of())));

        assertThat(acts(0)).allSatisfy(act -> {
            assertThat(act.day()).isEmpty();
            assertThat(act.stage()).isEmpty();
        });
    }

    @Test
    void who_knows_the_bill_of_before_gets_all_that_changed_and_nothing_else() {
        long seen = room.seen(job).version();

        joints.part(lease, List.of(new PartedAct(3, List.of("Nobody", "Noone"), List.of(), List.of())));

        assertThat(acts(seen))
                .extracting(Act::position, Act::name)
                .containsExactly(tuple(3, "Nobody"), tuple(4, "Noone"), tuple(5, "Múm"));
    }

    @Test
    void the_count_of_acts_is_that_of_the_bill_as_it_is() {
        joints.part(lease, List.of(new PartedAct(1, List.of("Bicep", "Hammer"), List.of(), List.of())));

        assertThat(room.seen(job).summary().acts()).isEqualTo(6);
        assertThat(room.seen(job).summary().done()).isEqualTo(4);
    }

    @Test
    void what_was_matched_is_kept_where_it_moved_to() {
        joints.part(lease, List.of(new PartedAct(1, List.of("Bicep", "Hammer"), List.of(), List.of())));

        assertThat(acts(0).getLast().match().flatMap(Match::artist).map(Artist::id))
                .contains("mum");
    }

    @Test
    void whom_the_listener_chose_for_a_part_before_is_taken() {
        database.sql().sql("""
                        insert into correction (account_id, name_key, artist_id) values (:account, 'hammer', 'the one')
                        """).param("account", room.ownerOf(job)).update();

        joints.part(lease, List.of(new PartedAct(1, List.of("Bicep", "Hammer"), List.of(), List.of())));

        assertThat(room.runs().pendingActs(job))
                .extracting(PendingAct::name, PendingAct::artistId)
                .containsExactly(tuple("Bicep", Optional.empty()), tuple("Hammer", Optional.of("the one")));
    }

    @Test
    void one_that_no_part_takes_the_place_of_is_left_out_and_can_be_taken_back() {
        joints.part(lease, List.of(new PartedAct(1, List.of(), List.of(0, 2), List.of())));

        assertThat(acts(0).get(1).state()).isEqualTo(ActState.SKIPPED);
        assertThat(acts(0).get(1).match().flatMap(Match::reason))
                .hasValueSatisfying(reason -> assertThat(reason.sentence()).contains("by itself"));
        room.put(job, "state = 'review'");
        room.reviews().decide(room.ownerOf(job), job, 1, new Decision.Unskip(), new TrackPicker());
        assertThat(acts(0).get(1).state()).isEqualTo(ActState.NOT_FOUND);
        assertThat(joints.open(job)).containsOnlyKeys(3);
    }

    @Test
    void one_for_which_an_artist_was_given_stays_whole() {
        database.sql()
                .sql("update act set artist_id = 'x' where job_id = :id and position = 1")
                .param("id", job)
                .update();

        assertThat(joints.open(job)).containsOnlyKeys(3);
    }

    @Test
    void a_run_that_lost_its_lease_changes_nothing() {
        room.runs().giveBack(lease);
        var before = acts(0);

        assertThatThrownBy(() -> joints.part(lease, List.of(new PartedAct(1, List.of("Bicep"), List.of(), List.of()))))
                .isInstanceOf(LeaseLost.class);

        assertThat(acts(0)).isEqualTo(before);
    }

    private void put(int position, String day, String stage) {
        database.sql()
                .sql("update act set day = :day, stage = :stage where job_id = :id and position = :position")
                .param("day", day)
                .param("stage", stage)
                .param("id", job)
                .param("position", position)
                .update();
    }

    private List<Act> acts(long since) {
        return room.store().acts(job, since);
    }

    private UUID queued(String... names) {
        var order = room.order(room.listener());
        room.store()
                .submit(new NewJob(
                        order.id(),
                        order.accountId(),
                        order.consent(),
                        Arrays.stream(names).map(JointBillingsTest::billed).toList(),
                        order.playlist(),
                        order.options(),
                        order.review(),
                        Optional.empty(),
                        Optional.empty(),
                        "hash"));
        return order.id();
    }

    private static RequestedAct billed(String name) {
        var parts = List.of(name.split(" x | vs | \\+ "));
        return new RequestedAct(
                new BilledAct(
                        name,
                        "line of " + name,
                        List.of("Friday"),
                        Optional.of("Arena"),
                        Optional.of("DJ set"),
                        parts.size() > 1 ? parts : List.of(),
                        Optional.empty()),
                Optional.empty());
    }
}
