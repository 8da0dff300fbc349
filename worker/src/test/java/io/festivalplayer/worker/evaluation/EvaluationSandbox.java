package io.festivalplayer.worker.evaluation;

import static org.awaitility.Awaitility.await;

import io.festivalplayer.common.spotify.AccessToken;
import io.festivalplayer.testing.FreePort;
import io.festivalplayer.testing.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox as a process of its own, with the set's catalogue and without any limit. */
final class EvaluationSandbox implements AutoCloseable {

    private static final String APP =
            Base64.getEncoder().encodeToString("sandbox:sandbox-secret".getBytes(StandardCharsets.UTF_8));

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final ServerProcess process;

    private EvaluationSandbox(URI address, ServerProcess process) {
        this.address = address;
        this.process = process;
    }

    static EvaluationSandbox start(Path jar, Path catalogue, Path directory) {
        var port = FreePort.next();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-jar", jar.toString());
        var settings = Map.of("SANDBOX_PORT", Integer.toString(port), "SANDBOX_CATALOG", catalogue.toString());
        var process = ServerProcess.start("sandbox", command, settings, directory);
        var sandbox = new EvaluationSandbox(URI.create("http://127.0.0.1:" + port), process);
        await("the sandbox is ready")
                .atMost(Duration.ofMinutes(2))
                .failFast("the sandbox has ended", () -> !process.isAlive())
                .until(sandbox::answers);
        return sandbox;
    }

    URI address() {
        return address;
    }

    /** What the app may know in this mode: {@code development} or {@code extended}. */
    void play(String mode) {
        send(HttpRequest.newBuilder(address.resolve("/sandbox/settings"))
                .header("Content-Type", "application/json")
                .method(
                        "PUT",
                        BodyPublishers.ofString("{\"mode\": \"" + mode
                                + "\", \"rateLimit\": {\"calls\": 1000000, \"windowMs\": 30000}, \"quota\": null}")));
    }

    AccessToken token() {
        var answer = send(HttpRequest.newBuilder(address.resolve("/api/token"))
                .header("Authorization", "Basic " + APP)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        return new AccessToken(answer.get("access_token").asString());
    }

    /** How many calls of the Web API it has seen. */
    int calls() {
        int calls = 0;
        for (var call : send(HttpRequest.newBuilder(address.resolve("/sandbox/calls")))) {
            calls += call.get("path").asString().startsWith("/v1/") ? 1 : 0;
        }
        return calls;
    }

    private boolean answers() {
        try {
            return http.send(
                                    HttpRequest.newBuilder(address.resolve("/sandbox/settings"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.request() + ": " + answer.statusCode() + " " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.close();
        http.close();
    }
}
