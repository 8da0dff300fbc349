package io.festivalplayer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest extends SandboxTest {

    @Test
    void asksForAToken() throws Exception {
        var answer = sandbox.send(sandbox.request("GET", "/v1/me", ""));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"spotify\", error=\"missing_token\"");
    }

    @Test
    void tellsCachesToAskAgainAndToKeepListenersApart() throws Exception {
        var answer = sandbox.get(sandbox.tokenOf("ann"), "me");

        assertThat(answer.header("Cache-Control")).isEqualTo("private, max-age=0");
        assertThat(answer.header("Vary")).isEqualTo("Authorization");
        sandbox.control("PUT", "settings", "{\"cacheMaxAgeSeconds\": 60}");
        assertThat(sandbox.get(sandbox.tokenOf("ann"), "me").header("Cache-Control"))
                .isEqualTo("private, max-age=60");
    }

    @Test
    void limitsAnAppOverAWindowThatRolls() throws Exception {
        sandbox.control("PUT", "settings", "{\"rateLimit\": {\"calls\": 3}}");
        var ann = sandbox.tokenOf("ann");
        var bob = sandbox.tokenOf("bob");
        sandbox.get(ann, "me");
        sandbox.control("POST", "clock", "{\"advanceMs\": 20000}");
        sandbox.get(ann, "me");
        sandbox.get(ann, "me");

        var refused = sandbox.get(bob, "me");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text()).isEqualTo("{\"error\":{\"status\":429,\"message\":\"API rate limit exceeded\"}}");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 10);

        sandbox.control("POST", "clock", "{\"advanceMs\": 10000}");
        assertThat(sandbox.get(bob, "me").status())
                .as("the first call has left the window")
                .isEqualTo(200);
        assertThat(sandbox.get(bob, "me").status()).as("the others have not").isEqualTo(429);
    }

    @Test
    void limitsADeveloperAccountOverADay() throws Exception {
        var token = sandbox.tokenOf("ann");
        sandbox.control("PUT", "settings", "{\"quota\": {\"calls\": 2}}");
        IntStream.range(0, 2).forEach(i -> assertThat(statusOfMe(token)).isEqualTo(200));

        var refused = sandbox.get(token, "me");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().at("/error/reason").asString()).isEqualTo("QUOTA_EXCEEDED");
        assertThat(refused.json().at("/error/message").asString()).isEqualTo("Too many requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(86_000, 86_400);

        sandbox.control("PUT", "settings", "{\"mode\": \"extended\"}");
        assertThat(statusOfMe(token)).as("no quota in Extended mode").isEqualTo(200);
    }

    @Test
    void makesTheWaitLongerForWhoeverDoesNotWaitWhenToldTo() throws Exception {
        var token = sandbox.tokenOf("ann");
        sandbox.control("PUT", "settings", "{\"rateLimit\": {\"calls\": 1}, \"penaltyGrowthMs\": 60000}");
        sandbox.get(token, "me");

        assertThat(wait(token)).isBetween(1, 30);
        assertThat(wait(token)).isBetween(61, 90);
        assertThat(wait(token)).isBetween(121, 150);
        sandbox.control("POST", "clock", "{\"advanceMs\": 100000}");
        assertThat(wait(token))
                .as("the window is free, the penalty is not over")
                .isBetween(81, 110);
        sandbox.control("POST", "clock", "{\"advanceMs\": 110000}");
        assertThat(statusOfMe(token)).isEqualTo(200);
    }

    @Test
    void makesTheWaitForTheQuotaLongerToo() throws Exception {
        var token = sandbox.tokenOf("ann");
        sandbox.control("PUT", "settings", "{\"quota\": {\"calls\": 0}, \"penaltyGrowthMs\": 3600000}");

        assertThat(wait(token)).isBetween(86_300, 86_400);
        assertThat(wait(token)).isBetween(89_900, 90_000);
    }

    private int wait(String token) throws IOException {
        return Integer.parseInt(sandbox.get(token, "me").header("Retry-After"));
    }

    @Test
    void turnsAwayListenersWhoAreNotOnTheList() throws Exception {
        sandbox.control("PUT", "settings", "{\"allowList\": [\"ann\"]}");
        assertThat(statusOfMe(sandbox.tokenOf("ann"))).isEqualTo(200);

        var refused = sandbox.get(sandbox.tokenOf("bob"), "me");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("the user may not be registered");
        sandbox.control("PUT", "settings", "{\"allowList\": null}");
        assertThat(statusOfMe(sandbox.tokenOf("bob"))).isEqualTo(200);
    }

    @Test
    void refusesEverythingWhenTheOwnerHasNoPremium() throws Exception {
        var token = sandbox.tokenOf("ann");
        sandbox.control("PUT", "settings", "{\"ownerPremium\": false}");

        var refused = sandbox.get(token, "search?q=x&type=artist");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).startsWith("Active premium subscription required for the owner of the app");
        assertThat(refused.header("Content-Type")).startsWith("text/plain");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, artists?ids=x",
        "GET, artists/x/top-tracks",
        "GET, playlists/x/tracks",
        "POST, playlists/x/tracks",
        "POST, users/ann/playlists",
        "GET, browse/new-releases",
        "PUT, me/tracks",
        "PUT, playlists/x/followers",
        "GET, recommendations",
    })
    void hidesWhatDevelopmentModeDoesNotHave(String method, String path) throws Exception {
        var answer = sandbox.call(sandbox.tokenOf("ann"), method, path, "");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).isEqualTo("{\"error\":{\"status\":403,\"message\":\"Forbidden\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/nothing, 404",
        "GET, /nothing, 404",
        "GET, /error, 404",
        "POST, /v1/me, 405",
        "GET, /api/token, 405",
        "GET, /v1/search?q=%ff&type=artist, 400",
    })
    void answersInTheUsualShapeWhateverIsAsked(String method, String path, int status) throws Exception {
        var answer = sandbox.send(
                sandbox.request(method, path, "").header("Authorization", "Bearer " + sandbox.tokenOf("ann")));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().at("/error/status").asInt()).isEqualTo(status);
    }

    private int statusOfMe(String token) {
        try {
            return sandbox.get(token, "me").status();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
