package io.festivalplayer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenTest extends SandboxTest {

    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk~";

    private String pkceCode() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.UTF_8));
        var challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        var location = sandbox.authorize(Map.of(
                        "client_id", "sandbox",
                        "response_type", "code",
                        "redirect_uri", Sandbox.CALLBACK,
                        "scope", Sandbox.ALL_SCOPES,
                        "code_challenge_method", "S256",
                        "code_challenge", challenge,
                        "sandbox_user", "ann"))
                .header("Location");
        return Sandbox.parameter(location, "code");
    }

    private Map<String, String> exchange(String code) {
        return new HashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                Sandbox.CALLBACK,
                "client_id",
                "sandbox",
                "code_verifier",
                VERIFIER));
    }

    private Sandbox.Answer refresh(String refreshToken) throws Exception {
        return sandbox.token(Map.of(
                "grant_type", "refresh_token",
                "refresh_token", refreshToken,
                "client_id", "sandbox",
                "client_secret", "sandbox-secret"));
    }

    @Test
    void exchangesACodeWithItsVerifierAndWithoutASecret() throws Exception {
        var answer = sandbox.token(exchange(pkceCode()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.json().get("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.json().get("expires_in").asInt()).isEqualTo(3600);
        assertThat(answer.json().get("scope").asString().split(" "))
                .containsExactlyInAnyOrder(Sandbox.ALL_SCOPES.split(" "));
        assertThat(answer.json().get("refresh_token").asString()).startsWith("AQ");
    }

    @Test
    void acceptsACodeOnlyOnce() throws Exception {
        var form = exchange(pkceCode());
        sandbox.token(form);

        var again = sandbox.token(form);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.json().get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void acceptsACodeOnlyForTenMinutes() throws Exception {
        var code = pkceCode();
        sandbox.control("POST", "clock", "{\"advanceMs\": 600000}");

        assertThat(sandbox.token(exchange(code)).text())
                .isEqualTo("{\"error\":\"invalid_grant\",\"error_description\":\"Authorization code expired\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "code_verifier, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, invalid_grant",
        "code_verifier, '', invalid_request",
        "redirect_uri, http://127.0.0.1:5001/callback, invalid_grant",
        "code, AQnothing, invalid_grant",
        "client_id, someone, invalid_client",
        "client_secret, wrong, invalid_client",
        "grant_type, password, unsupported_grant_type",
    })
    void refusesAnExchangeThatDoesNotFit(String parameter, String value, String error) throws Exception {
        var form = exchange(pkceCode());
        form.put(parameter, value);

        var answer = sandbox.token(form);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error").asString()).isEqualTo(error);
    }

    @Test
    void saysNothingMoreWhenThereAreNoCredentials() throws Exception {
        assertThat(sandbox.token(Map.of("grant_type", "client_credentials")).text())
                .isEqualTo("{\"error\":\"invalid_client\"}");
    }

    @Test
    void givesAnAppOnItsOwnATokenWithoutAListener() throws Exception {
        var basic = Base64.getEncoder().encodeToString("sandbox:sandbox-secret".getBytes(StandardCharsets.UTF_8));
        var answer = sandbox.send(HttpRequest.newBuilder(URI.create(sandbox.base() + "/api/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));

        assertThat(answer.json().has("refresh_token")).isFalse();
        var token = answer.json().get("access_token").asString();
        assertThat(sandbox.get(token, "search?q=x&type=artist").status()).isEqualTo(200);
        assertThat(sandbox.get(token, "me").status()).isEqualTo(401);
    }

    @Test
    void refreshesWithTheOldRefreshTokenAndAnswersNoNewOne() throws Exception {
        var refreshToken = sandbox.login("ann", "").get("refresh_token").asString();

        assertThat(refresh(refreshToken).json().has("refresh_token")).isFalse();
        assertThat(refresh(refreshToken).status()).isEqualTo(200);
    }

    @Test
    void rotatesRefreshTokensWhenToldTo() throws Exception {
        sandbox.control("PUT", "settings", "{\"rotateRefreshTokens\": true}");
        var first = sandbox.login("ann", "").get("refresh_token").asString();

        var second = refresh(first).json().get("refresh_token").asString();

        assertThat(refresh(first).text())
                .isEqualTo("{\"error\":\"invalid_grant\",\"error_description\":\"Refresh token revoked\"}");
        assertThat(refresh(second).status()).isEqualTo(200);
    }

    @Test
    void endsRefreshTokensSixMonthsAfterConsentWhateverHappened() throws Exception {
        var refreshToken = sandbox.login("ann", "").get("refresh_token").asString();
        sandbox.control("POST", "clock", "{\"advanceMs\": 15552000000}");
        assertThat(refresh(refreshToken).status()).as("after 180 days").isEqualTo(200);

        sandbox.control("POST", "clock", "{\"advanceMs\": 345600000}");

        assertThat(refresh(refreshToken).text()).isEqualTo("{\"error\":\"invalid_grant\"}");
    }

    @Test
    void endsAccessTokensAfterAnHour() throws Exception {
        var token = sandbox.tokenOf("ann");
        sandbox.control("POST", "clock", "{\"advanceMs\": 3599000}");
        assertThat(sandbox.get(token, "me").status()).isEqualTo(200);

        sandbox.control("POST", "clock", "{\"advanceMs\": 1000}");

        var answer = sandbox.get(token, "me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
        assertThat(answer.text())
                .isEqualTo("{\"error\":{\"status\":401,\"message\":\"Missing/invalid/expired access token\"}}");
    }

    @Test
    void endsEverythingWhenTheListenerRemovesTheApp() throws Exception {
        var login = sandbox.login("ann", "");

        assertThat(sandbox.control("POST", "users/ann/revoke", "").status()).isEqualTo(204);

        assertThat(refresh(login.get("refresh_token").asString())
                        .json()
                        .get("error")
                        .asString())
                .isEqualTo("invalid_grant");
        assertThat(sandbox.get(login.get("access_token").asString(), "me").status())
                .isEqualTo(401);
        assertThat(sandbox.get(sandbox.tokenOf("ann"), "me").status())
                .as("a new consent")
                .isEqualTo(200);
    }
}
