package io.festivalplayer.gateway.running;

import io.festivalplayer.common.database.Migrations;
import io.festivalplayer.gateway.GatewayApplication;
import io.festivalplayer.testing.FreePort;
import io.festivalplayer.testing.Loopback;
import io.festivalplayer.testing.Loopback.Answer;
import io.festivalplayer.testing.Loopback.Request;
import io.festivalplayer.testing.RealPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The gateway as it runs, with a real database, nobody at the broker's address, and a server of the test's own in
 * Spotify's place, where everybody who comes with a code is the person of that name.
 */
public final class RunningGateway implements BeforeAllCallback, AfterAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(RunningGateway.class);

    private final boolean isShared;
    private final Map<String, String> more;
    private @Nullable Running running;

    private RunningGateway(boolean isShared, Map<String, String> more) {
        this.isShared = isShared;
        this.more = more;
    }

    /** The gateway that all test classes share which use it as it comes. */
    public static RunningGateway shared() {
        return new RunningGateway(true, Map.of());
    }

    /** A gateway with other settings, for one test class. */
    public static RunningGateway with(Map<String, String> settings) {
        return new RunningGateway(false, settings);
    }

    private record Running(
            Loopback spotify,
            int port,
            int managementPort,
            Map<String, String> settings,
            ConfigurableApplicationContext context,
            List<WebServerApplicationContext> servers)
            implements AutoCloseable {

        @Override
        public void close() {
            SpringApplication.exit(context);
            spotify.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = isShared
                ? context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                        .computeIfAbsent(Running.class, _ -> start(context), Running.class)
                : start(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (!isShared) {
            running().close();
        }
    }

    private Running start(ExtensionContext context) {
        var postgres = new RealPostgres();
        postgres.beforeAll(context);
        new Migrations(postgres.url(), postgres.user(), postgres.password()).apply();
        var spotify = Loopback.start();
        spotify.answers(RunningGateway::asSpotify);
        int port = FreePort.next();
        int managementPort = FreePort.next();
        var settings = new HashMap<String, String>();
        settings.put("festival.port", Integer.toString(port));
        settings.put("festival.management-port", Integer.toString(managementPort));
        settings.put("festival.bind-address", "127.0.0.1");
        settings.put("festival.login.redirect-uri", "http://127.0.0.1:" + port + "/callback");
        settings.put("festival.database.url", postgres.url());
        settings.put("festival.database.user", postgres.user());
        settings.put("festival.database.password", postgres.password());
        settings.put("festival.broker.uri", "amqp://guest:guest@127.0.0.1:" + FreePort.next());
        settings.put(
                "festival.token-keys", "k1:" + Base64.getEncoder().encodeToString(new SecureRandom().generateSeed(32)));
        // All test classes knock from the same address, some faster than any person could.
        settings.put("festival.limits.login", "10000");
        settings.put("festival.budget.rate", "100000/30s");
        settings.put("festival.sandbox", "true");
        settings.put("festival.spotify.client-id", "app");
        settings.put("festival.spotify.client-secret", "app-secret");
        settings.put("festival.spotify.api-url", spotify.uri().toString());
        settings.put("festival.spotify.accounts-url", spotify.uri().toString());
        settings.put("festival.spotify.authorize-url", spotify.uri() + "/authorize");
        settings.putAll(more);
        // That for the operator is a context of its own, which starts after the gateway's.
        var servers = new ArrayList<WebServerApplicationContext>();
        var gateway = GatewayApplication.application();
        gateway.listeners((ApplicationListener<WebServerInitializedEvent>)
                started -> servers.add(started.getApplicationContext()));
        return new Running(
                spotify, port, managementPort, settings, gateway.run(arguments(settings)), List.copyOf(servers));
    }

    /**
     * One more gateway with the same database.
     *
     * @param address where it answers
     * @param context what it is made of
     */
    public record Neighbour(URI address, ConfigurableApplicationContext context) implements AutoCloseable {

        /** Somebody who has not logged in. */
        public Visitor visitor() {
            return new Visitor(address);
        }

        @Override
        public void close() {
            SpringApplication.exit(context);
        }
    }

    /** Starts one more gateway with the same settings and database, at ports of its own; the caller closes it. */
    public Neighbour neighbour() {
        int port = FreePort.next();
        var settings = new HashMap<>(running().settings());
        settings.put("festival.port", Integer.toString(port));
        settings.put("festival.management-port", Integer.toString(FreePort.next()));
        return new Neighbour(
                URI.create("http://127.0.0.1:" + port),
                GatewayApplication.application().run(arguments(settings)));
    }

    private static String[] arguments(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    /** What is answered in Spotify's place where a test says nothing else. */
    public static Answer asSpotify(Request request) {
        return switch (request.path()) {
            case "/api/token" ->
                Answer.json(200, """
                    {"access_token": "BQ-%s", "token_type": "Bearer", "expires_in": 3600, "scope": "playlist-modify-public playlist-modify-private playlist-read-private",
                     "refresh_token": "AQ-%s"}""".formatted(
                                request.form().get("code"), request.form().get("code")));
            case "/v1/me" -> {
                var name = request.header("authorization").replace("Bearer BQ-", "");
                yield Answer.json(
                        200,
                        "{\"id\": \"%s\", \"account_id\": \"%s\", \"display_name\": \"%s\"}"
                                .formatted(name, name, name));
            }
            default -> Answer.json(404, "{}");
        };
    }

    /** Somebody who has not logged in. */
    public Visitor visitor() {
        return new Visitor(URI.create("http://127.0.0.1:" + running().port()));
    }

    /** Somebody of this name who has logged in. */
    public Visitor listener(String name) {
        var visitor = visitor();
        visitor.logIn(name);
        return visitor;
    }

    /** For what no client of HTTP would send; whoever asks closes it. */
    public Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), running().port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** Who looks after the process. */
    public Visitor operator() {
        return new Visitor(URI.create("http://127.0.0.1:" + running().managementPort()));
    }

    /** All that may answer at the port for everybody. */
    public Mappings mappings() {
        return Mappings.of(running().servers().getFirst());
    }

    /** All that may answer at the port for who looks after the process. */
    public Mappings operatorsMappings() {
        return Mappings.of(running().servers().getLast());
    }

    /** Carries out what is done in it by {@link #sql()} as one transaction. */
    public TransactionOperations transactions() {
        return new TransactionTemplate(running().context().getBean(PlatformTransactionManager.class));
    }

    public JdbcClient sql() {
        return running().context().getBean(JdbcClient.class);
    }

    /** The requests that Spotify got. */
    public Loopback spotify() {
        return running().spotify();
    }

    private Running running() {
        return Objects.requireNonNull(running, "not before the test class has begun");
    }

    /** What every answer carries, by name. The pictures are those of who stands in Spotify's place. */
    public Map<String, String> safetyHeaders() {
        return Map.of(
                "Content-Security-Policy",
                "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
                        + "frame-src https://open.spotify.com; "
                        + "img-src 'self' data: https://i.scdn.co https://*.scdn.co https://*.spotifycdn.com "
                        + spotify().uri(),
                "X-Content-Type-Options",
                "nosniff",
                "Referrer-Policy",
                "strict-origin-when-cross-origin",
                "X-Frame-Options",
                "DENY",
                "Permissions-Policy",
                "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
                        + "microphone=(), midi=(), payment=(), usb=()",
                "Cross-Origin-Opener-Policy",
                "same-origin",
                "Cross-Origin-Resource-Policy",
                "same-origin");
    }
}
