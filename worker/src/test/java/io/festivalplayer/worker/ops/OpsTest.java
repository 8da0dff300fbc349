package io.festivalplayer.worker.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.database.Migrations;
import io.festivalplayer.common.queue.DeadLetters;
import io.festivalplayer.common.queue.Topology;
import io.festivalplayer.testing.FreePort;
import io.festivalplayer.testing.RealPostgres;
import io.festivalplayer.testing.RealRabbit;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command line, with a real database and a real broker. */
class OpsTest {

    @RegisterExtension
    static final RealPostgres postgres = new RealPostgres();

    @RegisterExtension
    static final RealRabbit rabbit = new RealRabbit();

    private static OpsParts parts;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void open() {
        new Migrations(postgres.url(), postgres.user(), postgres.password()).apply();
        parts = new OpsParts(settings());
        parts.get(RabbitAdmin.class).initialize();
    }

    @AfterAll
    static void close() {
        parts.close();
    }

    @BeforeEach
    void nothing_is_set_aside() {
        parts.get(DeadLetters.class).drop(_ -> true);
    }

    @Test
    void dead_letters_are_listed_in_columns() {
        setAside("no job");

        assertThat(run("dead-letters")).isZero();

        assertThat(out.toString().lines().toList())
                .satisfiesExactly(
                        head -> assertThat(head).startsWith("ID ").contains("QUEUE", "REASON"),
                        row -> assertThat(row).contains(Topology.NEXT, "not the JSON of a job message"));
    }

    @Test
    void no_dead_letters_are_said_to_be_none() {
        assertThat(run("dead-letters", "list")).isZero();
        assertThat(out.toString()).contains("There are no dead letters.");
    }

    @Test
    void a_dead_letter_is_shown_with_its_text() {
        setAside("no job");

        assertThat(run("dead-letters", "show", onlyId())).isZero();
        assertThat(out.toString()).contains("no job");
    }

    @Test
    void a_dead_letter_is_replayed_into_its_queue() {
        setAside("no job");

        assertThat(run("dead-letters", "replay", onlyId())).isZero();

        assertThat(out.toString()).contains("1 dead letter was replayed.");
        assertThat(parts.get(RabbitTemplate.class).receive(Topology.NEXT, 5_000))
                .isNotNull();
        assertThat(parts.get(DeadLetters.class).list(10)).isEmpty();
    }

    @Test
    void the_budget_is_shown() {
        assertThat(run("budget")).isZero();

        assertThat(out.toString()).contains("180 calls in 30 s", "used in 24 hours", "blocked until");
    }

    @Test
    void a_pinned_limit_counts_until_it_is_unpinned() {
        assertThat(run("budget", "pin", "25")).isZero();
        assertThat(run("budget")).isZero();
        assertThat(out.toString()).contains("25 calls in 30 s");

        assertThat(run("budget", "unpin")).isZero();
        assertThat(run("budget", "show")).isZero();
        assertThat(out.toString()).contains("180 calls in 30 s");
    }

    @Test
    void a_limit_that_would_stop_everything_is_refused() {
        assertThat(run("budget", "pin", "0")).isEqualTo(1);

        assertThat(err.toString()).contains("Give 1 at least");
    }

    @Test
    void a_block_is_ended_ahead_of_time() {
        assertThat(run("budget", "release")).isZero();

        assertThat(out.toString()).contains("one call goes first");
    }

    @Test
    void all_dead_letters_are_dropped_when_that_is_said() {
        setAside("one");
        setAside("two");

        assertThat(run("dead-letters", "drop", "--all")).isZero();

        assertThat(parts.get(DeadLetters.class).list(10)).isEmpty();
    }

    @Test
    void nothing_is_dropped_unless_it_is_said_what() {
        setAside("one");

        assertThat(run("dead-letters", "drop")).isEqualTo(1);

        assertThat(err.toString()).contains("--all");
        assertThat(parts.get(DeadLetters.class).list(10)).hasSize(1);
    }

    @Test
    void a_dead_letter_that_is_not_there_is_said_to_be_none() {
        assertThat(run("dead-letters", "drop", "0123456789ab")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no dead letter 0123456789ab.");
    }

    @Test
    void a_job_is_shown_with_its_history_and_without_its_listener() {
        var listener = UUID.randomUUID();
        var job = job(listener);

        assertThat(run("jobs", "show", job.toString())).isZero();

        assertThat(out.toString())
                .contains(job.toString(), "queued", "listener")
                .doesNotContain(listener.toString());
    }

    @Test
    void a_job_is_parked_and_released() {
        var job = job(UUID.randomUUID());

        assertThat(run("jobs", "park", job.toString(), "--for", "2h")).isZero();
        assertThat(run("jobs", "release", job.toString())).isZero();

        assertThat(out.toString()).contains("waits for 2h").contains("is due");
    }

    @Test
    void jobs_are_given_as_json_for_programs() {
        var job = job(UUID.randomUUID());

        assertThat(run("jobs", "list", "--state", "QUEUED", "--limit", "1000", "--json"))
                .isZero();

        assertThat(out.toString()).startsWith("[").contains(job.toString());
    }

    @Test
    void a_job_that_is_not_there_is_said_to_be_none() {
        assertThat(run("jobs", "show", UUID.randomUUID().toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith("There is no job ");
    }

    @Test
    void jobs_are_seen_while_the_broker_is_away() {
        var job = job(UUID.randomUUID());

        assertThat(runWith(
                        "festival.broker.uri", "amqp://127.0.0.1:" + FreePort.next(), "jobs", "show", job.toString()))
                .isZero();
    }

    @Test
    void dead_letters_are_seen_while_the_database_is_away() {
        setAside("no job");

        assertThat(runWith("festival.database.url", nowhere(), "dead-letters")).isZero();
        assertThat(out.toString()).contains(Topology.NEXT);
    }

    @Test
    void who_cannot_be_reached_is_said_plainly() {
        assertThat(runWith("festival.broker.uri", "amqp://127.0.0.1:" + FreePort.next(), "dead-letters"))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("The broker cannot be reached").doesNotContain("\tat ");
    }

    @Test
    void a_database_that_is_away_is_said_plainly() {
        assertThat(runWith("festival.database.url", nowhere(), "jobs")).isEqualTo(1);
        assertThat(err.toString()).startsWith("The database").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "help", "jobs --help", "jobs park --help", "dead-letters replay --help"})
    void help_is_given(String command) {
        assertThat(run(command.split(" "))).isZero();
        assertThat(out.toString()).startsWith("Usage: ops");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "coffee",
                "jobs --colour",
                "jobs show",
                "jobs show 7",
                "jobs park 7",
                "jobs list --state LOST"
            })
    void what_is_not_understood_is_answered_with_2_and_the_usage(String command) {
        assertThat(run(command.isEmpty() ? new String[0] : command.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: ops");
    }

    private int run(String... command) {
        return new Ops(parts, new PrintWriter(out), new PrintWriter(err)).run(List.of(command));
    }

    private int runWith(String setting, String value, String... command) {
        var settings = settings();
        settings.put(setting, value);
        settings.put("spring.datasource.hikari.connection-timeout", "500");
        try (var others = new OpsParts(settings)) {
            return new Ops(others, new PrintWriter(out), new PrintWriter(err)).run(List.of(command));
        }
    }

    private String onlyId() {
        return parts.get(DeadLetters.class).list(10).getFirst().id();
    }

    private static void setAside(String text) {
        var properties = new MessageProperties();
        properties.setConsumerQueue(Topology.NEXT);
        parts.get(DeadLetters.class)
                .setAside(
                        new Message(text.getBytes(StandardCharsets.UTF_8), properties),
                        "not the JSON of a job message");
    }

    private static UUID job(UUID listener) {
        var sql = parts.get(JdbcClient.class);
        var job = UUID.randomUUID();
        sql.sql("insert into account (id, spotify_account_id, spotify_user_id) values (:id, :id::text, :id::text)")
                .param("id", listener)
                .update();
        sql.sql("""
                        insert into job (id, account_id, state, request_hash, playlist_name, playlist_description,
                            playlist_public, options)
                        values (:id, :listener, 'queued', 'hash', 'Roskilde', '', false, '{}')
                        """).param("id", job).param("listener", listener).update();
        return job;
    }

    private static Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("festival.database.url", postgres.url());
        settings.put("festival.database.user", postgres.user());
        settings.put("festival.database.password", postgres.password());
        settings.put("festival.broker.uri", rabbit.uri().toString());
        return settings;
    }

    private static String nowhere() {
        return "jdbc:postgresql://127.0.0.1:" + FreePort.next() + "/festival";
    }
}
