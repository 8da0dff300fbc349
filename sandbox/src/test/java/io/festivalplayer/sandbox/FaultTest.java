package io.festivalplayer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultTest extends SandboxTest {

    private static final String NEW = "{\"name\": \"Roskilde\"}";

    private void plan(String fault) throws IOException {
        assertThat(sandbox.control("POST", "faults", fault).status()).isEqualTo(201);
    }

    @Test
    void strikesAsOftenAsPlannedAndOnlyWherePlanned() throws Exception {
        var token = sandbox.tokenOf("ann");
        plan("{\"method\": \"POST\", \"path\": \"/v1/me/*\", \"status\": 503, \"retryAfterSeconds\": 7, \"times\": 2}");

        var failed = sandbox.call(token, "POST", "me/playlists", NEW);
        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.header("Retry-After")).isEqualTo("7");
        assertThat(sandbox.get(token, "me/playlists").status()).isEqualTo(200);
        assertThat(sandbox.call(token, "POST", "me/playlists", NEW).status()).isEqualTo(503);
        assertThat(sandbox.call(token, "POST", "me/playlists", NEW).status()).isEqualTo(201);
        assertThat(sandbox.control("GET", "users/ann/playlists", "").json().size())
                .isEqualTo(1);
    }

    @Test
    void carriesTheCallOutFirstWhenItStrikesAfter() throws Exception {
        var token = sandbox.tokenOf("ann");
        plan("{\"path\": \"/v1/me/playlists\", \"status\": 502, \"body\": \"<html>\", \"after\": true, \"times\": 1}");

        var answer = sandbox.call(token, "POST", "me/playlists", NEW);

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.text()).isEqualTo("<html>");
        var made = sandbox.control("GET", "users/ann/playlists", "").json();
        assertThat(made.size()).isEqualTo(1);
        assertThat(made.at("/0/writes/0/status").asInt()).isEqualTo(502);
    }

    @Test
    void dropsTheConnection() throws Exception {
        var token = sandbox.tokenOf("ann");
        plan("{\"method\": \"POST\", \"path\": \"/v1/**\", \"after\": true, \"drop\": true}");

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> sandbox.call(token, "POST", "me/playlists", NEW));

        var records = sandbox.control("GET", "users/ann/playlists", "").json();
        assertThat(records.values()).isNotEmpty();
        assertThat(records.at("/0/writes/0/status").asInt()).isZero();
        sandbox.control("DELETE", "faults", "");
        assertThat(sandbox.call(token, "POST", "me/playlists", NEW).status()).isEqualTo(201);
    }

    @Test
    void strikesTheTokenEndpointToo() throws Exception {
        plan("{\"path\": \"/api/token\", \"status\": 500, \"body\": {\"error\": \"server_error\"}}");

        assertThat(sandbox.token(Map.of()).text()).isEqualTo("{\"error\":\"server_error\"}");
    }

    @Test
    void refusesAFaultThatMakesNoSense() throws Exception {
        var answer = sandbox.control("POST", "faults", "{\"path\": \"/v1/me\", \"status\": 200}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/error/message").asString()).isEqualTo("status must be between 400 and 599");
        assertThat(sandbox.control("POST", "faults", "{\"path\": \"/v1/me\", \"time\": 1}")
                        .status())
                .isEqualTo(400);
        assertThat(sandbox.control("POST", "faults", "{}").status()).isEqualTo(400);
    }
}
