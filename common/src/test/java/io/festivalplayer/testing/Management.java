package io.festivalplayer.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** What the tests ask of RabbitMQ's management plugin. */
final class Management {

    private final URI base;
    private final String user;
    private final String authorization;
    // RabbitMQ closes an idle HTTP/2 connection after a minute, and the client would not notice before it writes.
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    Management(Broker broker) {
        var userInfo = broker.amqp().getUserInfo() == null
                ? "guest:guest"
                : broker.amqp().getUserInfo();
        this.base = broker.management();
        this.user = userInfo.substring(0, userInfo.indexOf(':'));
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }

    boolean answers() {
        try {
            return status("GET", "/api/whoami", "") == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    void createVirtualHost(String name) {
        insist("PUT", "/api/vhosts/" + name, "{}");
        insist(
                "PUT",
                "/api/permissions/%s/%s".formatted(name, user),
                "{\"configure\": \".*\", \"write\": \".*\", \"read\": \".*\"}");
    }

    void deleteVirtualHost(String name) {
        insist("DELETE", "/api/vhosts/" + name, "");
    }

    private void insist(String method, String path, String body) {
        var status = status(method, path, body);
        if (status / 100 != 2) {
            throw new IllegalStateException("%s %s%s answered %d".formatted(method, base, path, status));
        }
    }

    private int status(String method, String path, String body) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking RabbitMQ", e);
        }
    }
}
