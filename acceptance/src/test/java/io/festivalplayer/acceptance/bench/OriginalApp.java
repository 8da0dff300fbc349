package io.festivalplayer.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way of the app that this one replaces: for each act a search and then the artist's top tracks, one after the
 * other, nothing remembered, and an end at the first answer that is not the wanted one. Top tracks exist in Extended
 * Mode only.
 */
final class OriginalApp {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BACK = "http://127.0.0.1/callback";
    private static final String VERIFIER = "an-app-of-one-process-could-as-well-have-none-of-this";
    private static final int TRACKS = 3;
    private static final int PAGE = 100;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI spotify;
    private final String token;

    OriginalApp(URI spotify, String listener) {
        this.spotify = spotify;
        this.token = token(code(listener));
    }

    /** Whether it made a playlist. */
    boolean makes(List<String> acts) {
        try {
            var tracks = new ArrayList<String>();
            for (var act : acts) {
                tracks.addAll(topTracks(artist(act)));
            }
            var playlist = call("POST", "/v1/me/playlists", Map.of("name", "The original's"))
                    .path("id")
                    .asString();
            for (var from = 0; from < tracks.size(); from += PAGE) {
                var page = tracks.subList(from, Math.min(from + PAGE, tracks.size()));
                call("POST", "/v1/playlists/" + playlist + "/items", Map.of("uris", page));
            }
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    private String artist(String act) {
        return call("GET", "/v1/search?type=artist&limit=1&q=" + encoded(act), Map.of())
                .at("/artists/items/0/id")
                .asString();
    }

    private List<String> topTracks(String artist) {
        return call("GET", "/v1/artists/" + artist + "/top-tracks", Map.of())
                .path("tracks")
                .valueStream()
                .limit(TRACKS)
                .map(track -> track.path("uri").asString())
                .toList();
    }

    private String code(String listener) {
        var query = parameters(Map.of(
                "client_id", "sandbox",
                "response_type", "code",
                "redirect_uri", BACK,
                "scope", "playlist-modify-private playlist-modify-public",
                "code_challenge_method", "S256",
                "code_challenge", challenge(),
                "sandbox_user", listener));
        var answer = send(
                HttpRequest.newBuilder(spotify.resolve("/authorize?" + query)).GET());
        var back = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return back.getQuery().replaceAll("(^|.*&)code=([^&]*).*", "$2");
    }

    private String token(String code) {
        var secret = Base64.getEncoder().encodeToString("sandbox:sandbox-secret".getBytes(StandardCharsets.UTF_8));
        var form = parameters(Map.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", BACK, "code_verifier", VERIFIER));
        var answer = send(HttpRequest.newBuilder(spotify.resolve("/api/token"))
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode call(String method, String path, Map<String, ?> body) {
        var answer = send(HttpRequest.newBuilder(spotify.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JSON.writeValueAsString(body))));
        if (answer.statusCode() / 100 != 2) {
            throw new Refused(path + " answered " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    private static String parameters(Map<String, String> all) {
        return all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }
}
