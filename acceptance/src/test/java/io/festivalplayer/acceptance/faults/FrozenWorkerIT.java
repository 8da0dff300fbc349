package io.festivalplayer.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.acceptance.system.FestivalSystem;
import io.festivalplayer.acceptance.system.Part;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Workers that are held still (SIGSTOP) at a chosen point until their lease is over and another has done their work,
 * and then go on as if nothing had been.
 */
class FrozenWorkerIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.thatBreaks();

    private static final Duration LONG_ENOUGH_TO_SEE = Duration.ofSeconds(1);
    private static final String ASLEEP =
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'";

    @AfterEach
    void thaw() {
        festival.jobs().fullSpeed();
        festival.workers().forEach(Part::thaw);
        festival.workers().forEach(worker -> worker.wires().heal());
        festival.workers().forEach(Part::awaitReady);
    }

    @Test
    void a_create_that_arrives_after_another_has_done_the_job_is_undone() {
        arriveLate("a create", "new.creating_since is not null and old.creating_since is null");
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the first put | new.doubt_since is not null and old.doubt_since is null and new.written = 0",
                "an add        | new.doubt_since is not null and old.doubt_since is null and new.written = 100"
            })
    void a_write_that_arrives_after_another_has_done_the_job_is_undone(String call, String savedBefore) {
        arriveLate(call, savedBefore);
    }

    private static void arriveLate(String call, String savedBefore) {
        var crowd = Crowd.one(festival, KnownBill.large(festival));
        festival.jobs().slowDown(savedBefore, LONG_ENOUGH_TO_SEE);
        crowd.orderOnce();
        awaitSleep();
        festival.workers().forEach(worker -> worker.wires().spotify().hold());
        await(call + " is under way").until(FrozenWorkerIT::isOnTheWire);
        festival.workers().forEach(Part::freeze);
        festival.jobs().fullSpeed();

        try (var another = festival.anotherWorker()) {
            awaitDone(crowd);
            festival.workers().forEach(worker -> worker.wires().heal());
            festival.workers().forEach(Part::thaw);

            assertThat(crowd.settle().findings()).as(another.name()).isEmpty();
        }
    }

    @Test
    void a_transaction_that_stands_still_stops_nobody_else() {
        var bill = KnownBill.large(festival);
        var crowd = Crowd.one(festival, bill);
        var others = Crowd.one(festival, bill);
        festival.jobs().slowDown("new.state = 'building' and old.state = 'matching'", LONG_ENOUGH_TO_SEE);
        crowd.orderOnce();
        awaitSleep();
        festival.workers().forEach(Part::freeze);
        festival.jobs().fullSpeed();

        try (var another = festival.anotherWorker()) {
            others.orderOnce();
            awaitDone(others);
            awaitDone(crowd);
            festival.workers().forEach(Part::thaw);

            assertThat(crowd.settle().plus(others.settle()).findings())
                    .as(another.name())
                    .isEmpty();
        }
    }

    private static void awaitSleep() {
        await("the save before it")
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .until(() -> festival.jobs().number(ASLEEP) > 0);
    }

    private static boolean isOnTheWire() {
        return festival.workers().stream()
                .anyMatch(worker -> worker.wires().spotify().isHolding());
    }

    private static void awaitDone(Crowd crowd) {
        await("another worker has done it")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(300))
                .until(crowd::isDone);
    }
}
