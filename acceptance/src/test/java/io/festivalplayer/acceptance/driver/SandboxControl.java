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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sandbox's switches, and what it has seen. */
public record SandboxControl(URI sandbox) {

    private static final Map<String, Object> OPEN = open();

    private static Map<String, Object> open() {
        var settings = new HashMap<String, @Nullable Object>();
        settings.put("mode", "development");
        settings.put("rateLimit", Map.of("calls", 100_000, "windowMs", 30_000));
        settings.put("quota", null);
        settings.put("allowList", null);
        settings.put("ownerPremium", true);
        settings.put("latencyMs", 0);
        settings.put("visibilityDelayMs", 0);
        settings.put("rotateRefreshTokens", false);
        settings.put("cacheMaxAgeSeconds", 0);
        return settings;
    }

    /** No fault is planned, no call is slow or limited, and everybody may come in. */
    public void letEverythingThrough() {
        send("DELETE", "/sandbox/faults", Map.of());
        set(OPEN);
    }

    /** Changes settings; those left out stay as they are. */
    public void set(Map<String, Object> settings) {
        send("PUT", "/sandbox/settings", settings);
    }

    /** Spotify's own limit, a true rolling window. */
    public void limitRate(int calls, Duration window) {
        set(Map.of("rateLimit", Map.of("calls", calls, "windowMs", window.toMillis())));
    }

    /** Plans a fault. */
    public void plan(Map<String, Object> fault) {
        send("POST", "/sandbox/faults", fault);
    }

    /** Its clock goes on: tokens age, windows move. */
    public void advanceClock(Duration step) {
        send("POST", "/sandbox/clock", Map.of("advanceMs", step.toMillis()));
    }

    /** The listener takes the app out of their account. */
    public void revoke(Listener listener) {
        send("POST", pathOf(listener) + "/revoke", Map.of());
    }

    /** The listener plays these artists most. */
    public void plays(Listener listener, List<String> artistIds) {
        send("PUT", pathOf(listener) + "/taste", Map.of("top", artistIds));
    }

    /** The listener follows these artists. */
    public void follows(Listener listener, List<String> artistIds) {
        send("PUT", pathOf(listener) + "/taste", Map.of("following", artistIds));
    }

    /** The listener has these tracks among their liked songs. */
    public void likes(Listener listener, List<String> tracks) {
        send("PUT", pathOf(listener) + "/taste", Map.of("liked", tracks));
    }

    /** What is in an account, oldest first. */
    public List<Playlist> playlistsOf(Listener listener) {
        var answer = send("GET", pathOf(listener) + "/playlists", Map.of());
        return List.of(answer.as(Playlist[].class));
    }

    /** The listener makes a playlist in Spotify's own player. */
    public Playlist createByHand(Listener listener, String name) {
        return send("POST", pathOf(listener) + "/playlists", Map.of("name", name))
                .as(Playlist.class);
    }

    /** The listener adds items at the end of a playlist in Spotify's own player. */
    public void addByHand(Listener listener, String playlistId, List<String> uris) {
        send("POST", pathOf(listener) + "/playlists/" + playlistId + "/items", Map.of("uris", uris));
    }

    /** The listener takes a playlist out of their library in Spotify's own player. */
    public void removeByHand(Listener listener, String playlistId) {
        send("DELETE", pathOf(listener) + "/playlists/" + playlistId, Map.of());
    }

    /** Every call that the sandbox got and whose path contains {@code part}. */
    public List<Call> calls(String part) {
        return List.of(send("GET", "/sandbox/calls", Map.of()).as(Call[].class)).stream()
                .filter(call -> call.path().contains(part))
                .toList();
    }

    /** Every call that it got since then. */
    public List<Call> callsSince(Instant time) {
        return List.of(send("GET", "/sandbox/calls?since=" + time, Map.of()).as(Call[].class));
    }

    /** What its clock says. */
    public Instant now() {
        return Instant.parse(
                send("GET", "/sandbox/clock", Map.of()).json().path("now").asString());
    }

    /** Every call that it got for a listener and whose path contains {@code part}. */
    public List<Call> calls(Listener listener, String part) {
        return calls(part).stream()
                .filter(call -> listener.name().equals(call.user()))
                .toList();
    }

    private static String pathOf(Listener listener) {
        return "/sandbox/users/"
                + URLEncoder.encode(listener.name(), StandardCharsets.UTF_8).replace("+", "%20");
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
    public record Call(
            Instant at,
            String method,
            String path,
            @Nullable String query,
            int status,
            @Nullable String user) {}
}
