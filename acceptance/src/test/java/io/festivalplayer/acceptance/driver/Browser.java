package io.festivalplayer.acceptance.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A browser of one person: it keeps cookies, and follows no redirect that it was not told to. */
public final class Browser {

    private static final String TOKEN_COOKIE = "XSRF-TOKEN";
    private static final String TOKEN_HEADER = "X-XSRF-TOKEN";

    private final URI gateway;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public Browser(URI gateway) {
        this.gateway = gateway;
    }

    /** Goes the whole way of a login: to Spotify's page, where {@code name} agrees, and back. */
    public void logIn(String name) {
        finishLogIn(beginLogIn(), name);
    }

    /** Goes to the gateway's login and gives the address of Spotify's page. */
    public URI beginLogIn() {
        return location(get("/login"));
    }

    /** The same for somebody who also allows what a feature needs, such as {@code top}. */
    public URI beginLogIn(String feature) {
        return location(get("/login?for=" + feature));
    }

    /** {@code name} agrees on Spotify's page and comes back. */
    public void finishLogIn(URI authorize, String name) {
        var home = follow(agree(authorize, name));
        if (!home.equals(gateway.resolve("/"))) {
            throw new AssertionError("the login of " + name + " ended at " + home);
        }
        get("/api/me").insist(200);
    }

    /** {@code name} agrees on Spotify's page, which gives the address to come back to. */
    public URI agree(URI authorize, String name) {
        return follow(URI.create(authorize + "&sandbox_user=" + URLEncoder.encode(name, StandardCharsets.UTF_8)));
    }

    /** Somebody says no on Spotify's page, which gives the address to come back to. */
    public URI refuse(URI authorize) {
        return location(send(HttpRequest.newBuilder(authorize)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("decision=refuse"))));
    }

    /** Goes to an address that only leads on, and gives where to. */
    public URI follow(URI address) {
        return location(send(HttpRequest.newBuilder(address).GET()));
    }

    public Answer get(String path) {
        return get(path, Map.of());
    }

    public Answer get(String path, Map<String, String> headers) {
        return send(request(path, headers).GET());
    }

    public Answer post(String path, String json) {
        return post(path, json, Map.of());
    }

    public Answer post(String path, String json, Map<String, String> headers) {
        return write("POST", path, json, headers);
    }

    /** A write as the UI makes it: with the token that the cookie carries. */
    public Answer write(String method, String path, String body, Map<String, String> headers) {
        var builder = request(path, Map.of("Content-Type", "application/json", TOKEN_HEADER, token()));
        headers.forEach(builder::setHeader);
        return send(builder.method(method, BodyPublishers.ofString(body)));
    }

    /** A write as another site could make it: without the token. */
    public Answer writeWithoutToken(String method, String path, String body) {
        return send(request(path, Map.of("Content-Type", "application/json"))
                .method(method, BodyPublishers.ofString(body)));
    }

    /** The headers by which the gateway knows this browser, and takes its writes. */
    public Map<String, String> identity() {
        var token = token();
        var all = cookies.getCookieStore().get(gateway).stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return Map.of("Cookie", all, TOKEN_HEADER, token);
    }

    private String token() {
        return tokenCookie()
                .or(() -> {
                    get("/api/health").insist(200);
                    return tokenCookie();
                })
                .orElseThrow(() -> new AssertionError("the gateway has set no cookie " + TOKEN_COOKIE));
    }

    private Optional<String> tokenCookie() {
        return cookies.getCookieStore().get(gateway).stream()
                .filter(cookie -> cookie.getName().equals(TOKEN_COOKIE))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private URI location(Answer answer) {
        return gateway.resolve(answer.insist(302).header("Location"));
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        var builder = HttpRequest.newBuilder(gateway.resolve(path));
        headers.forEach(builder::setHeader);
        return builder;
    }

    private Answer send(HttpRequest.Builder builder) {
        try {
            var response = http.send(builder.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }
}
