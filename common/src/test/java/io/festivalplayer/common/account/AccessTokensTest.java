package io.festivalplayer.common.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.spotify.AccessToken;
import io.festivalplayer.common.spotify.Profile;
import io.festivalplayer.common.spotify.SpotifyException;
import io.festivalplayer.common.spotify.SpotifyRefusal;
import io.festivalplayer.common.spotify.SpotifyRoom;
import io.festivalplayer.common.spotify.TokenGrant;
import io.festivalplayer.testing.AtOnce;
import io.festivalplayer.testing.Loopback;
import io.festivalplayer.testing.Loopback.Answer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionTemplate;

class AccessTokensTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private static final String KEYS = "k1:" + Base64.getEncoder().encodeToString(new SecureRandom().generateSeed(32));

    private final Loopback spotify = Loopback.start();
    private final SpotifyRoom spotifyRoom = new SpotifyRoom(spotify);
    private final List<String> used = new ArrayList<>();

    private GrantStore grants;
    private AccountStore accounts;
    private AccessTokens tokens;
    private UUID account;

    @BeforeEach
    void log_in() {
        grants = new GrantStore(database.sql(), new TokenCipher(KEYS));
        accounts = new AccountStore(database.sql(), new TransactionTemplate(database.transactions()), grants);
        tokens = new AccessTokens(grants, spotifyRoom.accounts());
        account = signIn("BQ-first", Duration.ofHours(1));
        spotify.answers(refreshed("BQ-second", ""));
    }

    @AfterEach
    void close() {
        spotifyRoom.close();
        spotify.close();
    }

    @Test
    void a_fresh_token_is_used_as_it_is() {
        tokens.call(account, this::answer);

        assertThat(used).containsExactly("BQ-first");
    }

    @Test
    void a_fresh_token_costs_no_call() {
        tokens.call(account, this::answer);

        assertThat(spotify.requests()).isEmpty();
    }

    @Test
    void a_token_that_is_about_to_end_is_refreshed_before_the_call() {
        database.advance(Duration.ofMinutes(59).plusSeconds(1));

        tokens.call(account, this::answer);

        assertThat(used).containsExactly("BQ-second");
    }

    @Test
    void a_refreshed_token_serves_the_next_call_too() {
        database.advance(Duration.ofHours(2));

        tokens.call(account, this::answer);
        tokens.call(account, this::answer);

        assertThat(spotify.requests()).hasSize(1);
    }

    @Test
    void a_refused_token_is_refreshed_and_the_call_repeated() {
        tokens.call(account, refusing("BQ-first"));

        assertThat(used).containsExactly("BQ-first", "BQ-second");
    }

    @Test
    void a_call_that_is_refused_again_is_not_repeated_again() {
        catchThrowable(() -> tokens.call(account, refusing("BQ-first", "BQ-second")));

        assertThat(used).containsExactly("BQ-first", "BQ-second");
    }

    @Test
    void a_call_that_is_refused_again_tells_so() {
        assertThatThrownBy(() -> tokens.call(account, refusing("BQ-first", "BQ-second")))
                .isInstanceOf(SpotifyException.class);
    }

    @Test
    void another_failure_is_not_repeated() {
        catchThrowable(() -> tokens.call(account, token -> {
            used.add(token.value());
            throw SpotifyException.slow();
        }));

        assertThat(used).hasSize(1);
    }

    @Test
    void ten_threads_with_an_old_token_refresh_it_once() {
        database.advance(Duration.ofHours(2));

        AtOnce.run(10, () -> tokens.call(account, AccessToken::value));

        assertThat(spotify.requests()).hasSize(1);
    }

    @Test
    void ten_threads_with_an_old_token_all_get_the_new_one() {
        database.advance(Duration.ofHours(2));

        assertThat(AtOnce.run(10, () -> tokens.call(account, AccessToken::value)))
                .containsOnly("BQ-second");
    }

    @Test
    void ten_threads_with_a_refused_token_refresh_it_once() {
        AtOnce.run(
                10,
                () -> tokens.call(account, token -> {
                    if (token.value().equals("BQ-first")) {
                        throw SpotifyRefusal.unauthorized();
                    }
                    return token;
                }));

        assertThat(spotify.requests()).hasSize(1);
    }

    @Test
    void listeners_do_not_wait_for_each_other() {
        var another = signIn("BQ-other", Duration.ofHours(1));
        database.advance(Duration.ofHours(2));
        grants.takeRefresh(account, UUID.randomUUID(), Duration.ofSeconds(15));

        assertThat(tokens.call(another, AccessToken::value)).isEqualTo("BQ-second");
    }

    @Test
    void a_refresh_whose_process_died_is_done_by_another() {
        database.advance(Duration.ofHours(2));
        grants.takeRefresh(account, UUID.randomUUID(), Duration.ofMillis(300));

        assertThat(tokens.call(account, AccessToken::value)).isEqualTo("BQ-second");
    }

    @Test
    void without_a_new_refresh_token_the_old_one_stays() {
        refreshTwice();

        assertThat(spotify.requests().getLast().form()).containsEntry("refresh_token", "AQ-first");
    }

    @Test
    void a_new_refresh_token_takes_the_place_of_the_old_one() {
        spotify.answers(refreshed("BQ-second", ", \"refresh_token\": \"AQ-rotated\""));

        refreshTwice();

        assertThat(spotify.requests().getLast().form()).containsEntry("refresh_token", "AQ-rotated");
    }

    @Test
    void a_grant_that_was_taken_back_is_lost() {
        database.advance(Duration.ofHours(2));
        spotify.answers(Answer.json(400, "{\"error\": \"invalid_grant\"}"));

        assertThatThrownBy(() -> tokens.call(account, this::answer)).isInstanceOf(GrantLost.class);
    }

    @Test
    void a_grant_that_was_taken_back_is_lost_also_when_the_token_seemed_fresh() {
        spotify.answers(Answer.json(400, "{\"error\": \"invalid_grant\"}"));

        assertThatThrownBy(() -> tokens.call(account, refusing("BQ-first"))).isInstanceOf(GrantLost.class);
    }

    @Test
    void an_account_without_a_grant_must_log_in() {
        assertThatThrownBy(() -> tokens.call(UUID.randomUUID(), this::answer)).isInstanceOf(GrantLost.class);
    }

    @Test
    void an_accounts_service_that_is_down_loses_no_grant() {
        database.advance(Duration.ofHours(2));
        spotify.answers(Answer.json(503, ""));
        catchThrowable(() -> tokens.call(account, this::answer));
        spotify.answers(refreshed("BQ-second", ""));

        tokens.call(account, this::answer);

        assertThat(used).containsExactly("BQ-second");
    }

    @Test
    void a_new_login_replaces_the_grant() {
        signIn("BQ-login", Duration.ofHours(1));

        tokens.call(account, this::answer);

        assertThat(used).containsExactly("BQ-login");
    }

    @Test
    void a_refresh_that_a_login_overtook_does_not_replace_the_new_grant() {
        var owner = UUID.randomUUID();
        grants.takeRefresh(account, owner, Duration.ofSeconds(15));
        signIn("BQ-login", Duration.ofHours(1));

        grants.saveRefreshed(account, owner, grant("BQ-late", Duration.ofHours(1)), "AQ-late");

        tokens.call(account, this::answer);
        assertThat(used).containsExactly("BQ-login");
    }

    @Test
    void a_token_stands_in_no_row_as_it_is() {
        var row = database.sql()
                .sql("select encode(access_token, 'escape') || encode(refresh_token, 'escape') from spotify_grant")
                .query(String.class)
                .single();

        assertThat(row).doesNotContain("BQ-first", "AQ-first");
    }

    @Test
    void a_grant_does_not_print_its_tokens() {
        assertThat(grants.find(account).orElseThrow().toString()).doesNotContain("BQ-first", "AQ-first");
    }

    @Test
    void the_same_person_has_one_account_however_often_they_log_in() {
        assertThat(signIn("BQ-again", Duration.ofHours(1))).isEqualTo(account);
    }

    @Test
    void a_login_lasts_six_months_from_the_consent() {
        var until = accounts.loginUntil(account).orElseThrow();

        assertThat(Duration.between(Instant.now(), until)).isBetween(Duration.ofDays(180), Duration.ofDays(185));
    }

    @Test
    void a_refresh_does_not_make_the_login_last_longer() {
        var before = accounts.loginUntil(account);
        database.advance(Duration.ofHours(2));

        tokens.call(account, this::answer);

        assertThat(accounts.loginUntil(account)).isEqualTo(before);
    }

    @Test
    void a_market_that_the_listener_set_outlives_a_login_that_tells_none() {
        accounts.setMarket(account, "DK");

        signIn("BQ-again", Duration.ofHours(1));

        assertThat(accounts.find(account).orElseThrow().market()).contains("DK");
    }

    @ParameterizedTest(name = "[{0}] allows a and b: {1}")
    @CsvSource({
        "'a b', true",
        "'b c a', true",
        "'a', false",
        "'', false",
        "'ab', false",
        "'a b a', true",
        "'a  b  c', true"
    })
    void what_a_listener_allowed_is_known(String scopes, boolean allowed) {
        database.sql()
                .sql("update spotify_grant set scopes = :scopes")
                .param("scopes", scopes)
                .update();

        assertThat(accounts.hasAllowed(account, Set.of("a", "b"))).isEqualTo(allowed);
    }

    @Test
    void a_deleted_account_has_no_grant() {
        accounts.delete(account);

        assertThat(grants.find(account)).isEmpty();
    }

    private void refreshTwice() {
        database.advance(Duration.ofHours(2));
        tokens.call(account, this::answer);
        database.advance(Duration.ofHours(2));
        tokens.call(account, this::answer);
    }

    private String answer(AccessToken token) {
        used.add(token.value());
        return "answer";
    }

    private Function<AccessToken, String> refusing(String... refused) {
        return token -> {
            used.add(token.value());
            if (List.of(refused).contains(token.value())) {
                throw SpotifyRefusal.unauthorized();
            }
            return "answer";
        };
    }

    private UUID signIn(String token, Duration lifetime) {
        var person = token.equals("BQ-other") ? "another" : "ada";
        var profile =
                new Profile(person, person, Optional.of("Ada"), Optional.empty(), Optional.empty(), Optional.empty());
        return accounts.signIn(UUID.randomUUID(), profile, grant(token, lifetime), "AQ-first");
    }

    private static TokenGrant grant(String token, Duration lifetime) {
        return new TokenGrant(new AccessToken(token), lifetime, Optional.empty(), "playlist-read-private");
    }

    private static Answer refreshed(String token, String more) {
        return Answer.json(200, """
                {"access_token": "%s", "token_type": "Bearer", "expires_in": 3600, "scope": "s"%s}""".formatted(token, more));
    }
}
