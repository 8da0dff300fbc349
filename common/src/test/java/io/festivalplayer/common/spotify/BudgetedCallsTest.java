package io.festivalplayer.common.spotify;

import static io.festivalplayer.common.spotify.SpotifyRoom.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.spotify.SpotifyFailure.QuotaExceeded;
import io.festivalplayer.common.spotify.SpotifyFailure.RateLimited;
import io.festivalplayer.common.spotify.budget.BlockReason;
import io.festivalplayer.common.spotify.budget.BudgetRoom;
import io.festivalplayer.testing.Loopback;
import io.festivalplayer.testing.Loopback.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls to Spotify and the budget that they are drawn from. */
class BudgetedCallsTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private static final Answer PROFILE = Answer.json(200, """
            {"id": "user", "account_id": "account"}""");
    private static final Answer SLOW_DOWN = new Answer(429, Map.of("Retry-After", "60"), "API rate limit exceeded");
    private static final Answer USED_UP = Answer.json(429, """
            {"error": {"status": 429, "message": "Too many requests", "reason": "QUOTA_EXCEEDED"}}""").with("Retry-After", "48925");
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final UUID ada = UUID.randomUUID();
    private final AccessToken token = new AccessToken("BQ").usedBy(Caller.slice(ada, true));

    private BudgetRoom budget;
    private Loopback spotify;
    private SpotifyRoom room;
    private SpotifyRoom otherProcess;

    @BeforeEach
    void open() {
        budget = new BudgetRoom(database, "180/30s");
        spotify = Loopback.start();
        spotify.answers(PROFILE);
        room = new SpotifyRoom(spotify, budget.budget());
        otherProcess = new SpotifyRoom(spotify, new BudgetRoom(database, "180/30s").budget());
    }

    @AfterEach
    void close() {
        room.close();
        otherProcess.close();
        spotify.close();
    }

    @Test
    void a_call_is_counted() {
        room.profiles().me(token);

        assertThat(used()).isEqualTo(1);
    }

    @Test
    void each_repeat_of_a_call_is_counted() {
        spotify.answers(new Answer(503, Map.of(), ""));

        failureOf(() -> room.profiles().me(token));

        assertThat(used()).isEqualTo(spotify.requests().size()).isEqualTo(3);
    }

    @Test
    void a_call_is_counted_for_the_listener_it_is_made_for() {
        room.profiles().me(token);
        room.profiles().me(token.usedBy(Caller.person(UUID.randomUUID())));

        assertThat(database.sql()
                        .sql("select calls from account_calls_by_hour where account_id = :ada")
                        .param("ada", ada)
                        .query(Integer.class)
                        .list())
                .containsExactly(1);
    }

    @Test
    void after_a_429_no_process_calls_until_the_wait_is_over() {
        spotify.answers(SLOW_DOWN);
        failureOf(() -> room.profiles().me(token));

        var failure = failureOf(() -> otherProcess.profiles().me(token));

        assertThat(spotify.requests()).hasSize(1);
        assertThat(failure)
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        limited -> assertThat(limited.retryAfter())
                                .isBetween(A_MINUTE.minusSeconds(5), A_MINUTE.plusSeconds(1)));
    }

    @Test
    void after_a_used_up_quota_no_process_calls_for_hours() {
        spotify.answers(USED_UP);
        failureOf(() -> room.profiles().me(token));
        database.advance(Duration.ofHours(13));

        var failure = failureOf(() -> otherProcess.profiles().me(token));

        assertThat(spotify.requests()).hasSize(1);
        assertThat(failure).isInstanceOf(QuotaExceeded.class);
    }

    @Test
    void when_the_wait_is_over_calls_are_made_again() {
        spotify.answers(SLOW_DOWN);
        failureOf(() -> room.profiles().me(token));
        spotify.answers(PROFILE);

        database.advance(A_MINUTE.plusSeconds(1));

        assertThat(otherProcess.profiles().me(token).accountId()).isEqualTo("account");
    }

    @Test
    void who_is_turned_away_may_come_again_without_a_look_at_what_happened() {
        budget.refusedFor(BlockReason.RATE_LIMIT, A_MINUTE);

        var failure = failureOf(() -> room.playlists().add(token, "id", List.of("spotify:track:1")));

        assertThat(failure.maybeDone()).isFalse();
    }

    @Test
    void a_plain_refusal_after_a_block_shows_that_calls_get_through() {
        budget.refusedFor(BlockReason.RATE_LIMIT, A_MINUTE);
        database.advance(A_MINUTE.plusSeconds(1));
        spotify.answers(Answer.json(404, "{}"));

        failureOf(() -> room.profiles().me(token));

        assertThat(budget.budget().allowance().probing()).isFalse();
    }

    @Test
    void no_answer_after_a_block_shows_nothing() {
        budget.refusedFor(BlockReason.RATE_LIMIT, A_MINUTE);
        database.advance(A_MINUTE.plusSeconds(1));
        spotify.answers(Answer.DROPPED);

        failureOf(() -> room.playlists().add(token, "id", List.of("spotify:track:1")));

        assertThat(budget.budget().allowance().probing()).isTrue();
    }

    @Test
    void what_must_hold_is_looked_at_once_the_turn_has_come_and_before_the_call() {
        var checked = token.usedBy(Caller.slice(ada, true).checking(() -> {
            assertThat(used()).isEqualTo(1);
            throw new IllegalStateException("the lease is lost");
        }));

        assertThatThrownBy(() -> room.profiles().me(checked)).hasMessage("the lease is lost");

        assertThat(spotify.requests()).isEmpty();
    }

    @Test
    void a_call_that_was_not_made_leaves_the_turn_to_the_next() {
        budget.refusedFor(BlockReason.RATE_LIMIT, A_MINUTE);
        database.advance(A_MINUTE.plusSeconds(1));
        var lost = token.usedBy(Caller.slice(ada, true).checking(() -> {
            throw new IllegalStateException("the lease is lost");
        }));
        assertThatThrownBy(() -> room.profiles().me(lost)).isInstanceOf(IllegalStateException.class);

        assertThat(otherProcess.profiles().me(token).accountId()).isEqualTo("account");
    }

    @Test
    void a_token_costs_nothing_of_the_web_apis_rate() {
        spotify.answers(tokens());

        room.accounts().refresh("AQ");

        assertThat(used()).isZero();
    }

    @Test
    void while_spotify_blocks_us_no_token_is_asked_for_either() {
        budget.refusedFor(BlockReason.QUOTA, Duration.ofHours(14));

        var failure = failureOf(() -> room.accounts().refresh("AQ"));

        assertThat(failure).isInstanceOf(QuotaExceeded.class);
        assertThat(spotify.requests()).isEmpty();
    }

    @Test
    void a_busy_accounts_service_does_not_stop_the_web_api() {
        spotify.answers(SLOW_DOWN);
        failureOf(() -> room.accounts().refresh("AQ"));
        spotify.answers(PROFILE);

        assertThat(room.profiles().me(token).accountId()).isEqualTo("account");
    }

    @Test
    void calls_are_measured_by_endpoint_and_outcome_and_without_ids() {
        room.playlists().add(token, "3x9q2ab", List.of("spotify:track:1"));
        spotify.answers(USED_UP);
        failureOf(() -> room.profiles().me(token));

        assertThat(room.meters().find("festival.spotify.calls").timers())
                .extracting(timer ->
                        timer.getId().getTag("endpoint") + " " + timer.getId().getTag("outcome"))
                .containsExactlyInAnyOrder("POST /v1/playlists/{id}/items ok", "GET /v1/me quota_exceeded");
    }

    private int used() {
        return budget.budget().allowance().usedInWindow();
    }

    private static Answer tokens() {
        return Answer.json(200, """
                {"access_token": "BQ", "token_type": "Bearer", "expires_in": 3600, "scope": "s"}""");
    }
}
