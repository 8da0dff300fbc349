package io.festivalplayer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RestartTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path data;

    // Few artists make a quick start.
    private static final String CATALOGUE = "{\"artists\": [{\"id\": \"a1\", \"name\": \"Solo\"}]}";

    @Test
    void keepsEverythingOverAKilledProcess() throws Exception {
        int port = freePort();
        Files.writeString(data.resolve("catalogue.json"), CATALOGUE);
        String token;
        var first = start(port);
        try {
            var location = send(
                            port,
                            "GET",
                            "/authorize?client_id=sandbox&response_type=code&sandbox_user=ann&scope="
                                    + Sandbox.encode(Sandbox.ALL_SCOPES) + "&redirect_uri="
                                    + Sandbox.encode(Sandbox.CALLBACK),
                            "",
                            "")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            var form = Sandbox.form(Map.of(
                    "grant_type", "authorization_code",
                    "code", Sandbox.parameter(location, "code"),
                    "redirect_uri", Sandbox.CALLBACK,
                    "client_id", "sandbox",
                    "client_secret", "sandbox-secret"));
            token = JsonMapper.shared()
                    .readTree(send(port, "POST", "/api/token", "", form).body())
                    .get("access_token")
                    .asString();
            send(port, "PUT", "/sandbox/settings", "", "{\"latencyMs\": 1}");
            send(port, "POST", "/sandbox/clock", "", "{\"advanceMs\": 1000000}");
            send(
                    port,
                    "PUT",
                    "/sandbox/users/ann/taste",
                    "",
                    "{\"following\": [\"Solo\"], \"top\": [\"Solo\", \"a1\"]}");
            assertThat(send(port, "POST", "/v1/me/playlists", token, "{\"name\": \"Roskilde\"}")
                            .statusCode())
                    .isEqualTo(201);
        } finally {
            first.destroyForcibly().waitFor();
        }

        var second = start(port);
        try {
            assertThat(send(port, "GET", "/v1/me/playlists", token, "").body()).contains("\"name\":\"Roskilde\"");
            assertThat(send(port, "GET", "/sandbox/settings", "", "").body()).contains("\"latencyMs\":1,");
            assertThat(send(port, "GET", "/sandbox/users/ann/taste", "", "").body())
                    .contains("\"following\":[\"spotify:artist:a1\"]", "\"top\":[\"spotify:artist:a1\",");
            assertThat(send(port, "GET", "/sandbox/users/ann/playlists", "", "").body())
                    .contains("\"path\":\"/v1/me/playlists\"");
        } finally {
            second.destroyForcibly().waitFor();
        }
    }

    private Process start(int port) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SandboxApplication.class.getName(),
                        "--sandbox.port=" + port,
                        "--sandbox.catalog=" + data.resolve("catalogue.json"),
                        "--sandbox.data-dir=" + data)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> send(port, "GET", "/sandbox/settings", "", "").statusCode() == 200);
        return process;
    }

    private HttpResponse<String> send(int port, String method, String path, String token, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header(
                    "Content-Type", body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
