package io.festivalplayer.gateway.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person's browser: it keeps cookies, and follows no redirect by itself. */
public final class Visitor {

    private final URI gateway;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Visitor(URI gateway) {
        this.gateway = gateway;
    }

    /** What came back. */
    public record Answered(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            return JsonMapper.builder().build().readTree(response.body());
        }

        /** The problem's short name. */
        public String code() {
            return json().path("code").asString("");
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        /** The first values of these, where they are there. */
        public Map<String, String> headers(Set<String> names) {
            return names.stream()
                    .filter(name -> header(name).isPresent())
                    .collect(Collectors.toMap(name -> name, name -> header(name).orElseThrow()));
        }

        /** The cookie of this name as it was set, with its attributes; empty if it was not. */
        public Optional<String> setCookie(String name) {
            return response.headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith(name + "="))
                    .findFirst();
        }
    }

    /** Goes the whole way of a login, as the person of this name. */
    public Answered logIn(String name) {
        var attempt = get("/login");
        return get("/callback?code=" + name + "&state=" + stateOf(attempt));
    }

    /** What was sent to Spotify's page to prove that the answer is ours. */
    public static String stateOf(Answered attempt) {
        return Arrays.stream(URI.create(attempt.header("Location").orElseThrow())
                        .getRawQuery()
                        .split("&"))
                .filter(pair -> pair.startsWith("state="))
                .map(pair -> pair.substring("state=".length()))
                .findFirst()
                .orElseThrow();
    }

    public Answered get(String path) {
        return get(path, Map.of());
    }

    public Answered get(String path, Map<String, String> headers) {
        return send(request(path, headers).GET());
    }

    /** As the UI does it: with the token that the cookie carries. */
    public Answered post(String path, String json) {
        return post(path, json, Map.of("X-XSRF-TOKEN", token()));
    }

    public Answered post(String path, String json, Map<String, String> headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    public Answered put(String path, String json) {
        return send(request(path, Map.of("X-XSRF-TOKEN", token()))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    public Answered delete(String path) {
        return send(request(path, Map.of("X-XSRF-TOKEN", token())).DELETE());
    }

    /** A request with this method, and with the token where that is none of a read. */
    public Answered send(String method, String path, String json) {
        return send(method, path, json, method.equals("GET") ? Map.of() : Map.of("X-XSRF-TOKEN", token()));
    }

    public Answered send(String method, String path, String json, Map<String, String> headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    /** The token that the next write must carry. */
    public String token() {
        if (cookie("XSRF-TOKEN").isEmpty()) {
            get("/api/health");
        }
        return cookie("XSRF-TOKEN").orElseThrow();
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        var builder = HttpRequest.newBuilder(URI.create(gateway + path)).timeout(Duration.ofSeconds(30));
        headers.forEach(builder::header);
        return builder;
    }

    private Answered send(HttpRequest.Builder request) {
        try {
            return new Answered(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }
}
