package io.festivalplayer.acceptance.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * Lets another process end the gateway and start it again: {@code POST /gateway/end} and {@code POST /gateway/start},
 * each answered with 204 when it is done.
 */
public final class GatewaySwitch implements AutoCloseable {

    private final Part gateway;
    private final HttpServer server;

    private GatewaySwitch(Part gateway, HttpServer server) {
        this.gateway = gateway;
        this.server = server;
    }

    /** A switch of this gateway, on a port of its own. */
    public static GatewaySwitch of(Part gateway) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var made = new GatewaySwitch(gateway, server);
            server.createContext("/gateway/end", exchange -> answer(exchange, gateway::kill));
            server.createContext("/gateway/start", exchange -> answer(exchange, made::startAgain));
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
