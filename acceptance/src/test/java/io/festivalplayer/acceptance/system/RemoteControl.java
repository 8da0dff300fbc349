package io.festivalplayer.acceptance.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets another process do what only the one can who started a system: {@code POST /gateway/end} and {@code POST
 * /gateway/start}, and {@code POST /clock} with the body {@code {"advanceMs": number}}, after which it is later here
 * and at Spotify. Each is answered with 204 when it is done.
 */
public final class RemoteControl implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final FestivalSystem system;
    private final HttpServer server;

    private RemoteControl(FestivalSystem system, HttpServer server) {
        this.system = system;
        this.server = server;
    }

    /** A control of this system, on a port of its own; of its clocks only where they may be put forward. */
    public static RemoteControl of(FestivalSystem system) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var made = new RemoteControl(system, server);
            server.createContext(
                    "/gateway/end",
                    exchange -> answer(exchange, () -> system.gateway().kill()));
            server.createContext("/gateway/start", exchange -> answer(exchange, made::startAgain));
            server.createContext("/clock", exchange -> {
                var step = JSON.readTree(exchange.getRequestBody()).path("advanceMs");
                answer(exchange, () -> system.letPass(Duration.ofMillis(step.asLong())));
            });
            server.start();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public URI address() {
        return Settings.local(server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange, Runnable deed) throws IOException {
        try (exchange) {
            deed.run();
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private void startAgain() {
        var gateway = system.gateway();
        if (!gateway.isAlive()) {
            gateway.start();
        }
        gateway.awaitReady();
    }

    /** The gateway runs again, whatever was done to it. */
    @Override
    public void close() {
        server.stop(0);
        startAgain();
    }
}
