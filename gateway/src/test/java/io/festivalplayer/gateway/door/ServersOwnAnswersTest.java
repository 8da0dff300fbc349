package io.festivalplayer.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.RunningGateway;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the server refuses before any code of ours sees it is answered with the same headers, and without its name. */
class ServersOwnAnswersTest {

    @RegisterExtension
    static final RunningGateway gateway = RunningGateway.with(Map.of("festival.body-patience", "1s"));

    private static final String HOST = "Host: 127.0.0.1\r\nConnection: close\r\n";
    private static final String PARSE = "POST /api/lineups/parse HTTP/1.1\r\n" + HOST
            + "Content-Type: application/json\r\nCookie: XSRF-TOKEN=a\r\nX-XSRF-TOKEN: a\r\n";

    static Stream<Arguments> requestsThatAreNone() {
        return Stream.of(
                Arguments.of("a letter that no address has", "GET /a|b HTTP/1.1\r\n" + HOST + "\r\n", 400),
                Arguments.of("a percent sign alone", "GET /a%zz HTTP/1.1\r\n" + HOST + "\r\n", 400),
                Arguments.of("no protocol", "GET /api/health NONE/1\r\n" + HOST + "\r\n", 400),
                Arguments.of("a line that is none", "nothing\r\n\r\n", 400),
                Arguments.of("no host", "GET /api/health HTTP/1.1\r\nConnection: close\r\n\r\n", 400),
                Arguments.of("two lengths", PARSE + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n", 400),
                Arguments.of("a length that is none", PARSE + "Content-Length: many\r\n\r\n", 400),
                Arguments.of("an unknown coding", PARSE + "Transfer-Encoding: none\r\n\r\n", 501),
                Arguments.of(
                        "a header that is too long",
                        "GET /api/health HTTP/1.1\r\n" + HOST + "X-Long: " + "a".repeat(20_000) + "\r\n\r\n",
                        400),
                Arguments.of(
                        "an address that is too long",
                        "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\n" + HOST + "\r\n",
                        400),
                Arguments.of("a body that is too long", PARSE + "Content-Length: 2000000\r\n\r\n{\"text\": \"", 413),
                Arguments.of("a method that is none", "TRACE / HTTP/1.1\r\n" + HOST + "\r\n", 405));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requestsThatAreNone")
    void each_carries_the_headers_of_safety(String what, String request, int status) throws IOException {
        try (var socket = gateway.connect()) {
            write(socket, request);

            isSafe(socket, status);
        }
    }

    @Test
    void so_does_a_body_that_comes_too_slowly() throws IOException {
        try (var socket = gateway.connect()) {
            write(socket, PARSE + "Content-Length: 100000\r\n\r\n{\"text\": \"");
            while (socket.getInputStream().available() == 0) {
                write(socket, "a".repeat(10));
                LockSupport.parkNanos(10_000_000);
            }

            isSafe(socket, 408);
        }
    }

    private static void isSafe(Socket socket, int status) throws IOException {
        var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").doesNotContain("Tomcat", "<html", "Server:");
        assertThat(answer.lines())
                .containsAll(gateway.safetyHeaders().entrySet().stream()
                        .map(header -> header.getKey() + ": " + header.getValue())
                        .toList());
    }

    /** Who is refused early has sent less than they wanted to. */
    private static void write(Socket socket, String text) throws IOException {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (SocketException e) {
            assertThat(socket.getInputStream().available()).as("an answer").isPositive();
        }
    }
}
