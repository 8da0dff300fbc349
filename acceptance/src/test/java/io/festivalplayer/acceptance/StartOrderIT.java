package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.acceptance.driver.Bill;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.system.FestivalSystem;
import io.festivalplayer.acceptance.system.Part;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Processes that start before what they need, and go on by themselves when it is there. */
class StartOrderIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.toOperate();

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Part gateway = festival.gateway();
    private final Part worker = festival.workers().getFirst();
    private final List<Part> both = List.of(gateway, worker);
    private final Map<Part, Integer> linesBefore = both.stream()
            .collect(Collectors.toMap(part -> part, part -> lines(part).size()));

    @AfterEach
    void all_is_as_it_was() {
        festival.jobs().execute("alter table if exists hidden rename to flyway_schema_history");
        both.forEach(part -> part.wires().heal());
        everybody().forEach(Part::awaitReady);
    }

    @Test
    void who_starts_without_a_database_waits_for_it() {
        both.forEach(Part::terminate);
        both.forEach(part -> part.wires().database().cut());
        both.forEach(Part::start);

        both.forEach(part -> awaitLine(part, "The database cannot be reached"));
        assertThat(both).noneMatch(Part::isReady).allMatch(Part::isAlive);

        both.forEach(part -> part.wires().heal());
        both.forEach(Part::awaitReady);
        both.forEach(part -> awaitLine(part, "The database is there again"));
        assertThatAJobIsDone();
    }

    @Test
    void who_starts_before_the_database_is_migrated_waits_for_it() {
        both.forEach(Part::terminate);
        festival.jobs().execute("alter table flyway_schema_history rename to hidden");
        both.forEach(Part::start);

        both.forEach(part -> awaitLine(part, "run the gateway's command migrate"));
        assertThat(both).noneMatch(Part::isReady).allMatch(Part::isAlive);

        festival.jobs().execute("alter table hidden rename to flyway_schema_history");
        both.forEach(Part::awaitReady);
        assertThatAJobIsDone();
    }

    @Test
    void who_starts_without_a_broker_waits_for_it_and_the_gateway_is_ready_all_the_same() {
        both.forEach(Part::terminate);
        both.forEach(part -> part.wires().broker().cut());
        both.forEach(Part::start);

        both.forEach(part -> awaitLine(part, "The broker cannot be reached"));
        gateway.awaitReady();
        assertThat(worker.isReady()).isFalse();
        assertThat(both).allMatch(Part::isAlive);

        both.forEach(part -> part.wires().heal());
        both.forEach(Part::awaitReady);
        both.forEach(part -> awaitLine(part, "The broker is there again"));
        assertThatAJobIsDone();
    }

    @Test
    void what_goes_missing_is_said_once() {
        worker.wires().broker().cut();
        await().atMost(PATIENCE).until(() -> !worker.isReady());

        worker.wires().heal();
        worker.awaitReady();

        assertThat(said(worker))
                .filteredOn(line -> line.contains("The broker"))
                .satisfiesExactly(
                        away -> assertThat(away).contains("The broker cannot be reached"),
                        back -> assertThat(back).contains("The broker is there again"));
        assertThat(said(worker)).noneMatch(line -> line.startsWith("\tat "));
    }

    @Test
    void a_request_while_the_database_is_away_is_told_when_to_come_again() {
        var listener = festival.listener("Ada");
        gateway.wires().database().cut();

        var answer = listener.browser().get("/api/jobs");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(answer.json().path("code").asString()).isEqualTo("unavailable");
    }

    private void assertThatAJobIsDone() {
        var listener = festival.listener("Ada");
        var job = listener.order(
                JobOrder.of("after all", Bill.of("power trip 2023").text()));

        assertThat(listener.awaitFinished(job).state()).isEqualTo("succeeded");
    }

    private void awaitLine(Part part, String text) {
        await(part.name() + " says: " + text)
                .atMost(PATIENCE)
                .until(() -> said(part).stream().anyMatch(line -> line.contains(text)));
    }

    /** What it has written to its log since the test began. */
    private List<String> said(Part part) {
        var all = lines(part);
        return all.subList(Objects.requireNonNull(linesBefore.get(part)), all.size());
    }

    private static List<String> lines(Part part) {
        // An empty log is shown as an empty line, which would count as one.
        return part.logTail(100_000).lines().filter(line -> !line.isEmpty()).toList();
    }

    private static Stream<Part> everybody() {
        return Stream.concat(Stream.of(festival.gateway()), festival.workers().stream());
    }
}
