package io.festivalplayer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlTest extends SandboxTest {

    @Test
    void changesOnlyTheSettingsNamed() throws Exception {
        var settings = sandbox.control("PUT", "settings", "{\"rateLimit\": {\"calls\": 7}, \"latencyMs\": 1}")
                .json();

        assertThat(settings.at("/rateLimit/calls").asInt()).isEqualTo(7);
        assertThat(settings.at("/rateLimit/windowMs").asInt()).isEqualTo(30_000);
        assertThat(settings.get("mode").asString()).isEqualTo("development");
        assertThat(sandbox.control("GET", "settings", "").json()).isEqualTo(settings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"rateLimits\": 1}",
                "{\"rateLimit\": {\"calls\": 0}}",
                "{\"rateLimit\": null}",
                "{\"mode\": \"free\"}",
                "{\"mode\": null}",
                "{\"latencyMs\": null}",
                "{\"quota\": 5}",
                "[]",
                "{",
            })
    void refusesSettingsThatMakeNoSense(String body) throws Exception {
        var before = sandbox.control("GET", "settings", "").json();

        assertThat(sandbox.control("PUT", "settings", body).status()).isEqualTo(400);

        assertThat(sandbox.control("GET", "settings", "").json()).isEqualTo(before);
    }

    @Test
    void listsCallsOldestFirstAndItsOwnSwitchesNot() throws Exception {
        var token = sandbox.tokenOf("ann");
        var since = Instant.parse(
                sandbox.control("GET", "clock", "").json().get("now").asString());
        sandbox.get(token, "search?q=x&type=artist");
        sandbox.get("nobody", "me");

        var calls = sandbox.control("GET", "calls?since=" + since, "").json();

        assertThat(calls.size()).isEqualTo(2);
        assertThat(calls.at("/0/path").asString()).isEqualTo("/v1/search");
        assertThat(calls.at("/0/query").asString()).isEqualTo("q=x&type=artist");
        assertThat(calls.at("/0/app").asString()).isEqualTo("sandbox");
        assertThat(calls.at("/0/user").asString()).isEqualTo("ann");
        assertThat(calls.at("/1/status").asInt()).isEqualTo(401);
        assertThat(calls.at("/1/user").isNull()).isTrue();
        assertThat(sandbox.control("GET", "calls", "").json().size()).isEqualTo(4);
        assertThat(sandbox.control("GET", "calls?since=yesterday", "").status()).isEqualTo(400);
    }

    @Test
    void takesOnlyJson() throws Exception {
        var form =
                sandbox.request("POST", "/sandbox/clock", "{\"advanceMs\": 1}").setHeader("Content-Type", "text/plain");

        assertThat(sandbox.send(form).status()).isEqualTo(415);
    }

    @Test
    void takesNothingFromPagesOfStrangers() throws Exception {
        var foreign = sandbox.request("POST", "/sandbox/reset", "").header("Origin", "http://evil.example");
        var own = sandbox.request("GET", "/sandbox/settings", "").header("Origin", sandbox.base());

        assertThat(sandbox.send(foreign).status()).isEqualTo(403);
        assertThat(sandbox.send(own).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%73andbox/reset", "/sandbox;x/reset", "/sandbox/%72eset"})
    void takesNothingFromThemHoweverTheAddressIsWritten(String path) throws Exception {
        var foreign = sandbox.request("POST", path, "").header("Origin", "http://evil.example");

        assertThat(sandbox.send(foreign).status()).isBetween(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%73andbox/settings", "/sandbox/%73ettings"})
    void isNoCallThatCouldFailHoweverTheAddressIsWritten(String path) throws Exception {
        sandbox.control("POST", "faults", "{\"path\": \"/**\"}");

        assertThat(sandbox.send(sandbox.request("GET", path, "")).status()).isEqualTo(200);

        assertThat(sandbox.control("GET", "calls", "").json().size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%761/me", "/v1/%6de", "/sandbox/../v1/me"})
    void opensNoWayAroundTheRulesHoweverTheAddressIsWritten(String path) throws Exception {
        assertThat(statusOf("GET " + path)).contains(" 401 ");
        assertThat(sandbox.control("GET", "calls", "").json().size()).isEqualTo(1);

        sandbox.control("POST", "faults", "{\"path\": \"/v1/me\", \"status\": 503}");

        assertThat(statusOf("GET " + path)).contains(" 503 ");
    }

    @Test
    void listensForThisMachineOnly() {
        var port = URI.create(sandbox.base()).getPort();

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> new Socket("127.0.0.2", port).close());
    }

    @Test
    void takesNothingUnderANameThatIsNotItsOwn() throws Exception {
        assertThat(statusUnderHost("evil.example")).contains(" 403 ");
        assertThat(statusUnderHost("localhost")).contains(" 200 ");
    }

    // java.net.http sets the Host itself.
    private String statusUnderHost(String host) throws Exception {
        return statusOf("GET /sandbox/settings", host);
    }

    // java.net.http goes around dots in an address by itself.
    private String statusOf(String line) throws Exception {
        return statusOf(line, "127.0.0.1");
    }

    private String statusOf(String line, String host) throws Exception {
        var uri = URI.create(sandbox.base());
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            var request = line + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void resetsEverything() throws Exception {
        var token = sandbox.tokenOf("ann");
        sandbox.call(token, "POST", "me/playlists", "{\"name\": \"a\"}");
        sandbox.control("PUT", "settings", "{\"mode\": \"extended\"}");
        sandbox.control("POST", "clock", "{\"advanceMs\": 86400000}");
        sandbox.control("POST", "faults", "{\"path\": \"/v1/me\"}");

        assertThat(sandbox.control("POST", "reset", "").status()).isEqualTo(204);

        assertThat(sandbox.control("GET", "calls", "").json().size()).isZero();
        assertThat(sandbox.control("GET", "users/ann/playlists", "").json().size())
                .isZero();
        assertThat(sandbox.control("GET", "settings", "").json().get("mode").asString())
                .isEqualTo("development");
        assertThat(Instant.parse(
                        sandbox.control("GET", "clock", "").json().get("now").asString()))
                .isBefore(Instant.now().plusSeconds(3600));
        assertThat(sandbox.get(token, "me").status()).isEqualTo(401);
        assertThat(sandbox.get(sandbox.tokenOf("ann"), "me").status()).isEqualTo(200);
    }

    @Test
    void drawsADifferentPictureForEachId() throws Exception {
        var one = sandbox.control("GET", "images/one", "");

        assertThat(one.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(one.text())
                .startsWith("<svg")
                .isEqualTo(sandbox.control("GET", "images/one", "").text());
        assertThat(one.text())
                .isNotEqualTo(sandbox.control("GET", "images/two", "").text());
    }

    @Test
    void leadsPeopleToAPageForEverything() throws Exception {
        var token = sandbox.tokenOf("ann");
        var found = sandbox.get(token, "search?q=Metallica&type=artist,track").json();

        for (var path : new String[] {"/artists/items/0", "/tracks/items/0", "/tracks/items/0/album"}) {
            var url = found.at(path + "/external_urls/spotify").asString();
            assertThat(sandbox.send(sandbox.request(
                                    "GET", url.substring(sandbox.base().length()), ""))
                            .text())
                    .contains(found.at(path + "/name").asString());
        }
    }
}
