package io.festivalplayer.acceptance.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The sandbox's switches, and what it has seen. */
public record SandboxControl(URI sandbox) {

    private static final Map<String, Object> OPEN = Map.of(
            "rateLimit", Map.of("calls", 100_000, "windowMs", 30_000),
            "latencyMs", 0,
            "visibilityDelayMs", 0);

    /** No fault is planned and no call is slow or limited. */
    public void letEverythingThrough() {
        send("DELETE", "/sandbox/faults", Map.of());
        set(OPEN);
    }

    /** Changes settings; those left out stay as they are. */
    public void set(Map<String, Object> settings) {
        send("PUT", "/sandbox/settings", settings);
    }

    /** Plans a fault. */
    public void plan(Map<String, Object> fault) {
        send("POST", "/sandbox/faults", fault);
    }

    /** What is in an account, oldest first. */
    public List<Playlist> playlistsOf(Listener listener) {
        var name = URLEncoder.encode(listener.name(), StandardCharsets.UTF_8).replace("+", "%20");
        var answer = send("GET", "/sandbox/users/" + name + "/playlists", Map.of());
        return List.of(answer.as(Playlist[].class));
    }

    /** Every call that the sandbox got and whose path contains {@code part}. */
    public List<Call> calls(String part) {
        return List.of(send("GET", "/sandbox/calls", Map.of()).as(Call[].class)).stream()
                .filter(call -> call.path().contains(part))
                .toList();
    }

    private Answer send(String method, String path, Map<String, Object> body) {
        var publisher = body.isEmpty()
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(Json.MAPPER.writeValueAsString(body));
        var request = HttpRequest.newBuilder(sandbox.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request, BodyHandlers.ofString());
            var answer = new Answer(response.statusCode(), response.headers(), response.body());
            return answer.insist(answer.status() / 100 == 2 ? answer.status() : 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the sandbox", e);
        }
    }

    /** A playlist as it is in an account. */
    public record Playlist(String id, String name, boolean removed, List<String> items) {}

    /** A call that the sandbox got. */
    public record Call(Instant at, String method, String path, int status) {}
}
