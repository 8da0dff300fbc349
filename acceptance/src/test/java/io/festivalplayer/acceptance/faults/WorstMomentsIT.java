package io.festivalplayer.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.acceptance.system.FestivalSystem;
import io.festivalplayer.acceptance.system.Part;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All workers die (SIGKILL) at a moment that is chosen by what the job's row says. */
class WorstMomentsIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.thatBreaks();

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static KnownBill bill;

    @BeforeAll
    static void know_what_is_right() {
        bill = KnownBill.large(festival);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "while the create is under way | creating_since is not null and playlist_id is null",
                "between the last save and the acknowledgement | state = 'succeeded'"
            })
    void workers_die(String moment, String seen) {
        dieAt(moment, seen);
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "after the create                   | playlist_id is not null",
                "while the first chunk is under way | doubt_since is not null and written = 0",
                "while the next chunk is under way  | doubt_since is not null and written = 100",
                "after the second chunk             | written = 200"
            })
    void workers_die_elsewhere(String moment, String seen) {
        dieAt(moment, seen);
    }

    private static void dieAt(String moment, String seen) {
        // A killed worker's call is carried out after this long, when nobody waits for it any more.
        festival.sandbox().set(Map.of("latencyMs", 150));
        var crowd = Crowd.one(festival, bill);
        var job = crowd.orderOnce().getFirst();

        await(moment)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> festival.jobs().is(job, seen));
        restartAllWorkers();

        assertThat(crowd.settle().findings()).isEmpty();
    }

    private static void restartAllWorkers() {
        festival.workers().forEach(Part::kill);
        festival.workers().forEach(Part::start);
        festival.workers().forEach(Part::awaitReady);
    }
}
