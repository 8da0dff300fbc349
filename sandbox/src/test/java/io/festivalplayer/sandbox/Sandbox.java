package io.festivalplayer.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running sandbox on a free port, and the ways to talk to it. */
public final class Sandbox implements AutoCloseable {

    static final String CALLBACK = "http://127.0.0.1:5000/callback";
    static final String ALL_SCOPES = String.join(
            " ",
            "playlist-modify-public",
            "playlist-modify-private",
            "playlist-read-private",
            "playlist-read-collaborative",
            "ugc-image-upload",
            "user-top-read",
            "user-follow-read",
            "user-follow-modify",
            "user-library-read",
            "user-library-modify",
            "user-read-private",
            "user-read-email");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;
    private final String base;

    private Sandbox(ConfigurableApplicationContext context) {
        this.context = context;
        this.base = "http://127.0.0.1:"
                + ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    static Sandbox start(String... settings) {
        var args = new ArrayList<>(List.of(settings));
        args.add("--sandbox.port=0");
        return new Sandbox(SandboxApplication.builder().run(args.toArray(String[]::new)));
    }

    String base() {
        return base;
    }

    record Answer(int status, HttpResponse<String> response) {

        String text() {
            return response.body();
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Answer send(HttpRequest.Builder request) throws IOException {
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    HttpRequest.Builder request(String method, String path, String body) {
        var publisher =
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(URI.create(base + path)).method(method, publisher);
        return body.isEmpty() ? request : request.header("Content-Type", "application/json");
    }

    Answer control(String method, String path, String body) throws IOException {
        return send(request(method, "/sandbox/" + path, body));
    }

    Answer call(String token, String method, String path, String body) throws IOException {
        return send(request(method, "/v1/" + path, body).header("Authorization", "Bearer " + token));
    }

    Answer get(String token, String path) throws IOException {
        return call(token, "GET", path, "");
    }

    Answer authorize(Map<String, String> parameters) throws IOException {
        return send(request("GET", "/authorize?" + form(parameters), ""));
    }

    Answer token(Map<String, String> form) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(base + "/api/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(form))));
    }

    /** Logs a listener in as a client with a secret does and returns what the token endpoint answered. */
    JsonNode login(String listener, String scopes) throws IOException {
        var answer = authorize(Map.of(
                "client_id", "sandbox",
                "response_type", "code",
                "redirect_uri", CALLBACK,
                "scope", scopes,
                "sandbox_user", listener));
        return token(Map.of(
                        "grant_type", "authorization_code",
                        "code", parameter(answer.header("Location"), "code"),
                        "redirect_uri", CALLBACK,
                        "client_id", "sandbox",
                        "client_secret", "sandbox-secret"))
                .json();
    }

    String tokenOf(String listener) throws IOException {
        return login(listener, ALL_SCOPES).get("access_token").asString();
    }

    /** Logs a listener in with some scopes only. */
    String tokenOf(String listener, String scopes) throws IOException {
        return login(listener, scopes).get("access_token").asString();
    }

    /** Gets a token for the app on its own. */
    String appToken() throws IOException {
        return token(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "sandbox",
                        "client_secret", "sandbox-secret"))
                .json()
                .get("access_token")
                .asString();
    }

    void mode(String mode) throws IOException {
        control("PUT", "settings", "{\"mode\": \"" + mode + "\"}");
    }

    static String parameter(String uri, String name) {
        return Arrays.stream(URI.create(uri).getRawQuery().split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + encode(value.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.close();
    }
}
