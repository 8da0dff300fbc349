package io.festivalplayer.gateway.allowance;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.RunningGateway;
import io.festivalplayer.gateway.running.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the page can know of the budget. */
class AllowanceTest {

    @RegisterExtension
    static final RunningGateway gateway =
            RunningGateway.with(Map.of("festival.budget.rate", "180/30s", "festival.budget.quota", "500"));

    private Visitor ada;

    @BeforeEach
    void log_in() {
        gateway.sql()
                .sql("truncate spotify_budget, spotify_calls, spotify_calls_by_hour")
                .update();
        ada = gateway.listener("Ada");
    }

    @Test
    void it_shows_the_limits_and_what_is_used_of_them() {
        var allowance = ada.get("/api/allowance").json();

        assertThat(allowance.path("rate")).hasToString("""
                {"limit":180,"windowMs":30000,"used":1}""");
        assertThat(allowance.path("quota").path("usedLast24h").asInt()).isEqualTo(1);
        assertThat(allowance.path("quota").path("limit").asInt()).isEqualTo(500);
        assertThat(allowance.path("waiting").isNull()).isTrue();
    }

    @Test
    void it_says_when_there_will_be_more_of_the_quota() {
        var until = Instant.parse(
                ada.get("/api/allowance").json().path("quota").path("until").asString(""));

        assertThat(Duration.between(Instant.now(), until)).isBetween(Duration.ofHours(23), Duration.ofHours(25));
    }

    @Test
    void while_spotify_blocks_us_it_says_why_and_until_when() {
        blockFor("14 hours");

        var waiting = ada.get("/api/allowance").json().path("waiting");

        assertThat(waiting.path("reason").asString("")).isEqualTo("quota");
        assertThat(Instant.parse(waiting.path("until").asString("")))
                .isAfter(Instant.now().plus(Duration.ofHours(13)));
    }

    @Test
    void while_spotify_blocks_us_nobody_logs_in_and_spotify_is_not_asked() {
        blockFor("14 hours");
        var asked = gateway.spotify().requests().size();

        var answer = gateway.visitor().logIn("Grace");

        assertThat(answer.header("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("login=spotify_down"));
        assertThat(gateway.spotify().requests()).hasSize(asked);
    }

    @Test
    void it_needs_a_login() {
        assertThat(gateway.visitor().get("/api/allowance").status()).isEqualTo(401);
    }

    private static void blockFor(String time) {
        gateway.sql().sql("""
                        insert into spotify_budget (app, blocked_since, blocked_until, block_reason, probing)
                        values ('app', festival_now(), festival_now() + :time::interval, 'quota', true)
                        on conflict (app) do update
                        set blocked_until = excluded.blocked_until, block_reason = excluded.block_reason
                        """).param("time", time).update();
    }
}
