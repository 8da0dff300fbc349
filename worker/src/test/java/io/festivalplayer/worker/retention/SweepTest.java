package io.festivalplayer.worker.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.common.account.AccessTokens;
import io.festivalplayer.common.account.AccountStore;
import io.festivalplayer.common.account.Somebody;
import io.festivalplayer.common.spotify.AccessToken;
import io.festivalplayer.worker.running.RunningWorker;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was kept long enough is ended by a worker by itself. Those that look often stand beside one that looks after an
 * hour, so not while these tests run.
 */
class SweepTest {

    private static final String OLD = "old:" + key();
    private static final String NEW = "new:" + key();

    /** It has learned the new key, and uses the old one still. */
    @RegisterExtension
    static final RunningWorker worker =
            RunningWorker.with(Map.of("festival.token-keys", OLD + "," + NEW, "festival.worker.sweep-first", "1h"));

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String INSERT = """
            insert into job (id, account_id, state, request_hash, playlist_name, playlist_description,
                playlist_public, options, available_at, finished_at)""";

    private final JdbcClient sql = worker.part(JdbcClient.class);

    @Test
    void as_it_ships_a_worker_looks_first_after_a_minute_and_then_every_hour() throws IOException {
        var shipped = new YamlPropertySourceLoader()
                .load("worker", new ClassPathResource("worker.yml"))
                .getFirst();

        assertThat(shipped.getProperty("festival.worker.sweep-first")).isEqualTo("1m");
        assertThat(shipped.getProperty("festival.worker.sweep-every")).isEqualTo("1h");
    }

    @Test
    void old_jobs_go_by_themselves_again_and_again() {
        var young = finishedJob("89 days");
        try (var _ = worker.neighbour(often(Map.of()))) {
            var first = finishedJob("91 days");
            await("the first is gone").atMost(PATIENCE).until(() -> isGone(first));

            var second = finishedJob("91 days");
            await("the second is gone").atMost(PATIENCE).until(() -> isGone(second));
        }
        assertThat(isGone(young)).isFalse();
    }

    @Test
    void a_review_that_nobody_decides_ends_by_itself() {
        var job = jobInReview();

        try (var _ = worker.neighbour(often(Map.of("festival.retention.reviews", "1s")))) {
            await("it has ended").atMost(PATIENCE).until(() -> stateOf(job).equals("cancelled"));
        }
    }

    @Test
    void how_long_is_a_setting() {
        var job = finishedJob("11 days");

        try (var _ = worker.neighbour(often(Map.of("festival.retention.jobs", "10d")))) {
            await("it is gone").atMost(PATIENCE).until(() -> isGone(job));
        }
    }

    @Test
    void a_changed_key_reaches_every_grant_while_workers_with_either_key_first_go_on_reading_it() {
        var listener = signIn();
        assertThat(keyOf(listener)).isEqualTo("old");

        try (var restarted = worker.neighbour(often(keys(NEW + "," + OLD)))) {
            await("it is encrypted anew")
                    .atMost(PATIENCE)
                    .until(() -> keyOf(listener).equals("new"));

            assertThat(tokenOf(listener, worker.part(AccessTokens.class))).isEqualTo("BQ-access");
            assertThat(tokenOf(listener, restarted.part(AccessTokens.class))).isEqualTo("BQ-access");
        }
        try (var last = worker.neighbour(keys(NEW))) {
            assertThat(tokenOf(listener, last.part(AccessTokens.class))).isEqualTo("BQ-access");
        }
    }

    private UUID finishedJob(String ago) {
        return sql.sql(INSERT + " values (:id, :account, 'cancelled', '', 'n', '', false, '{}', festival_now(),"
                        + " festival_now() - :ago::interval) returning id")
                .param("id", UUID.randomUUID())
                .param("account", signIn())
                .param("ago", ago)
                .query(UUID.class)
                .single();
    }

    /** Nobody takes it up on the way there. */
    private UUID jobInReview() {
        var job = sql.sql(INSERT + " values (:id, :account, 'matching', '', 'n', '', false, '{}',"
                        + " festival_now() + interval '1 day', null) returning id")
                .param("id", UUID.randomUUID())
                .param("account", signIn())
                .query(UUID.class)
                .single();
        sql.sql("update job set state = 'review', confirmation = 'awaited' where id = :id")
                .param("id", job)
                .update();
        return job;
    }

    private boolean isGone(UUID job) {
        return sql.sql("select count(*) from job where id = :id")
                        .param("id", job)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private String stateOf(UUID job) {
        return sql.sql("select state from job where id = :id")
                .param("id", job)
                .query(String.class)
                .single();
    }

    private String keyOf(UUID listener) {
        return sql.sql("select key_id from spotify_grant where account_id = :id")
                .param("id", listener)
                .query(String.class)
                .single();
    }

    private static String tokenOf(UUID listener, AccessTokens tokens) {
        return tokens.call(listener, AccessToken::value);
    }

    private static UUID signIn() {
        return Somebody.signIn(worker.part(AccountStore.class));
    }

    private static Map<String, String> often(Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.put("festival.worker.sweep-first", "100ms");
        settings.put("festival.worker.sweep-every", "200ms");
        return settings;
    }

    private static Map<String, String> keys(String keys) {
        return Map.of("festival.token-keys", keys);
    }

    private static String key() {
        return Base64.getEncoder().encodeToString(new SecureRandom().generateSeed(32));
    }
}
