package io.festivalplayer.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A small HTTP server of a test's own: it answers as it is told, and remembers what it was asked. */
public final class Loopback implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile Function<Request, Answer> answers = _ -> Answer.json(200, "{}");

    private Loopback(HttpServer server) {
        this.server = server;
    }

    /** What came in. */
    public record Request(String method, String path, String query, Map<String, String> headers, String body) {

        /** A header's value by its name in lower case; empty where there is none. */
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** The query's parameters, decoded. */
        public Map<String, String> parameters() {
            return decoded(query);
        }

        /** A form's fields, decoded. */
        public Map<String, String> form() {
            return decoded(body);
        }

        private static Map<String, String> decoded(String encoded) {
            return Arrays.stream(encoded.split("&"))
                    .filter(pair -> pair.contains("="))
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(pair -> decode(pair[0]), pair -> decode(pair[1])));
        }

        private static String decode(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }
    }

    /** What goes out. */
    public record Answer(int status, Map<String, String> headers, String body) {

        /** The connection is closed without an answer. */
        public static final Answer DROPPED = new Answer(0, Map.of(), "");

        public static Answer json(int status, String body) {
            return new Answer(status, Map.of("Content-Type", "application/json"), body);
        }

        public Answer with(String header, String value) {
            var more = new HashMap<>(headers);
            more.put(header, value);
            return new Answer(status, more, body);
        }
    }

    public static Loopback start() {
        try {
            var loopback =
                    new Loopback(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            loopback.server.setExecutor(loopback.threads);
            loopback.server.createContext("/", loopback::handle);
            loopback.server.start();
            return loopback;
        } catch (IOException e) {
            throw new UncheckedIOException("no server on the loopback interface", e);
        }
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on every request is answered by this. */
    public void answers(Answer answer) {
        answers(_ -> answer);
    }

    /** From now on requests are answered so. */
    public void answers(Function<Request, Answer> how) {
        answers = how;
    }

    /** What it was asked since it began, oldest first. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** The one request that it got. */
    public Request request() {
        if (requests.size() != 1) {
            throw new AssertionError("not one request but " + requests);
        }
        return requests.getFirst();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = read(exchange);
            requests.add(request);
            var answer = answers.apply(request);
            if (answer != Answer.DROPPED) {
                send(exchange, answer);
            }
        }
    }

    private static Request read(HttpExchange exchange) throws IOException {
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                exchange.getRequestHeaders().entrySet().stream()
                        .collect(Collectors.toMap(
                                header -> header.getKey().toLowerCase(Locale.ROOT),
                                header -> String.join(", ", header.getValue()))),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
