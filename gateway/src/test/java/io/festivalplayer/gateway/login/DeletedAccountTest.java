package io.festivalplayer.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.RunningGateway;
import io.festivalplayer.gateway.running.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever deletes their account leaves nothing behind, in whatever table. */
class DeletedAccountTest {

    @RegisterExtension
    static final RunningGateway gateway = RunningGateway.shared();

    /** What is the same for all listeners. A table that is not named here must be filled, and emptied. */
    private static final Set<String> ABOUT_NOBODY = Set.of(
            "flyway_schema_history",
            "job_move",
            "spotify_budget",
            "spotify_calls",
            "spotify_calls_by_hour",
            "catalogue_memory");

    private static final String ORDER = """
            {"lineup": {"text": "Sigur Rós"}, "playlist": {"name": "Roskilde"}}""";

    private final String name = "Leaving-" + UUID.randomUUID();
    private Visitor listener;
    private List<String> traces;

    @BeforeEach
    void leave_a_trace_in_every_table() {
        listener = gateway.listener(name);
        var account = listener.get("/api/me").json().path("id").asString();
        var job = listener.post("/api/jobs", ORDER).json().path("id").asString();
        insert("insert into created_playlist (job_id, playlist_id) values (:job::uuid, 'p')", account, job);
        insert("insert into playlist_before (job_id, uris) values (:job::uuid, '{}')", account, job);
        insert(
                "insert into playlist_ours (account_id, playlist_id, uris) values (:account::uuid, 'p', '{}')",
                account,
                job);
        insert(
                "insert into correction (account_id, name_key, artist_id) values (:account::uuid, 'n', 'a')",
                account,
                job);
        insert(
                "insert into account_calls_by_hour (account_id, at, calls) values (:account::uuid, now(), 1)",
                account,
                job);
        traces = Stream.of(name, account, job)
                .flatMap(DeletedAccountTest::spellings)
                .toList();
    }

    private static void insert(String sql, String account, String job) {
        gateway.sql().sql(sql).param("account", account).param("job", job).update();
    }

    @Test
    void every_table_that_is_about_somebody_is_looked_at() {
        var tables = tables();

        assertThat(tables.stream().filter(this::hasTrace))
                .containsExactlyInAnyOrderElementsOf(tables.stream()
                        .filter(table -> !ABOUT_NOBODY.contains(table))
                        .toList());
    }

    @Test
    void nothing_is_left_when_the_answer_is_there() {
        var answer = listener.delete("/api/me");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(tables()).noneMatch(this::hasTrace);
    }

    private static List<String> tables() {
        return gateway.sql()
                .sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list();
    }

    private boolean hasTrace(String table) {
        return traces.stream()
                .anyMatch(trace -> gateway.sql()
                                .sql("select count(*) from " + table
                                        + " as entry where entry::text like '%' || :trace || '%'")
                                .param("trace", trace)
                                .query(Integer.class)
                                .single()
                        > 0);
    }

    /** As a text, and as PostgreSQL shows bytes. */
    private static Stream<String> spellings(String text) {
        return Stream.of(text, HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
    }
}
