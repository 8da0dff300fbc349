package io.festivalplayer.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.acceptance.driver.JobMessages;
import io.festivalplayer.acceptance.system.FestivalSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Messages as other releases write them. The files below {@code messages/} are kept as they were sent; none is ever
 * changed or removed while a release that sends it may still run.
 */
class OldMessagesIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.thatBreaks();

    private static final int NUMBER = 777;
    private static final String DEAD = "festival.jobs.dead.v1";

    static Stream<Path> known() {
        return files("known");
    }

    @ParameterizedTest
    @MethodSource("known")
    void a_job_is_done_by_a_message_of(Path file) {
        var crowd = Crowd.one(festival, KnownBill.small(festival));
        festival.sandbox().plan(Map.of("path", "/v1/search", "status", 503));
        var job = crowd.orderOnce().getFirst();
        await("it is parked").until(() -> festival.jobs().is(job, "waiting_reason is not null"));
        festival.jobs().execute(onlyThisMessageCounts(job));
        festival.sandbox().letEverythingThrough();

        publish(read(file).replace("@job", job).replace("@dispatch", Integer.toString(NUMBER)));

        assertThat(crowd.settle().findings()).isEmpty();
        assertThat(festival.jobs().is(job, "dispatch >= " + NUMBER)).isTrue();
    }

    static Stream<Path> unknown() {
        return files("unknown");
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void set_aside_for_a_person_is(Path file) {
        var before = messages().waiting(DEAD);

        publish(read(file));

        await("it is set aside")
                .atMost(Duration.ofSeconds(30))
                .until(() -> messages().waiting(DEAD) == before + 1);
        var crowd = Crowd.one(festival, KnownBill.small(festival));
        crowd.orderOnce();
        assertThat(crowd.settle().findings()).as("nobody waits behind it").isEmpty();
    }

    private static String onlyThisMessageCounts(String job) {
        return """
                update job set available_at = festival_now(), waiting_reason = null, dispatch = %d,
                    dispatched_at = festival_now() + interval '1 hour',
                    redispatch_at = festival_now() + interval '1 hour'
                where id = '%s'
                """.formatted(NUMBER, job);
    }

    private static JobMessages messages() {
        return new JobMessages(festival.rabbit().uri());
    }

    private static void publish(String text) {
        messages().publish(JobMessages.QUEUES.getFirst(), List.of(text));
    }

    private static Stream<Path> files(String kind) {
        var directory = Path.of(Objects.requireNonNull(OldMessagesIT.class.getResource("/messages/" + kind))
                .getPath());
        try (var files = Files.list(directory)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
