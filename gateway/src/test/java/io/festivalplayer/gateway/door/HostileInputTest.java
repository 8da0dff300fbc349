package io.festivalplayer.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.RunningGateway;
import io.festivalplayer.gateway.running.Visitor.Answered;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client of ours sends, byte by byte. */
class HostileInputTest {

    @RegisterExtension
    static final RunningGateway gateway =
            RunningGateway.with(Map.of("festival.body-patience", "1s", "server.tomcat.connection-timeout", "2s"));

    private static final String PARSE = """
            POST /api/lineups/parse HTTP/1.1\r
            Host: 127.0.0.1\r
            Connection: close\r
            Content-Type: application/json\r
            Cookie: XSRF-TOKEN=a\r
            X-XSRF-TOKEN: a\r
            """;

    @Test
    void more_headers_than_anybody_needs_are_refused() throws IOException {
        try (var socket = gateway.connect()) {
            write(socket, "GET /api/health HTTP/1.1\r\nHost: 127.0.0.1\r\n");
            assertThat(writeUntilRefused(socket, "X-Bomb: " + "b".repeat(1000) + "\r\n", 2000))
                    .startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void a_body_without_end_is_cut_off_while_it_is_read() throws IOException {
        try (var socket = gateway.connect()) {
            write(socket, PARSE + "Transfer-Encoding: chunked\r\n\r\n");
            write(socket, "20\r\n{\"text\": \"aaaaaaaaaaaaaaaaaaaaaa\r\n");

            assertThat(writeUntilRefused(socket, "10000\r\n" + "a".repeat(65536) + "\r\n", 2000))
                    .startsWith("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT /api/me", "POST /api/lineups/parse", "DELETE /api/me"})
    void a_form_without_end_is_not_read(String request) throws IOException {
        for (var type : List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=a")) {
            try (var socket = gateway.connect()) {
                write(
                        socket,
                        PARSE.replace("POST /api/lineups/parse", request).replace("application/json", type)
                                + "Transfer-Encoding: chunked\r\n\r\n");

                assertThat(writtenUntilRefused(socket, "10000\r\n" + "a".repeat(65536) + "\r\n", 2000))
                        .isLessThan(100);
                assertThat(answer(socket)).startsWith("HTTP/1.1 4");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"text\": \"a\", \"whole\": [null", "{\"text\": \"a\", \"whole\": [\"\""})
    void a_list_of_a_hundred_thousand_mistakes_is_refused_as_one(String beginning) {
        var mistake = beginning.substring(beginning.indexOf('[') + 1);

        var answer = gateway.visitor().post("/api/lineups/parse", beginning + ("," + mistake).repeat(100_000) + "]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.response().body().length()).isLessThan(1000);
    }

    /** The second is the first as Spring Security masks it, with a mask of nought. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "AGE="})
    void a_token_against_forged_requests_counts_in_its_header_only(String token) throws IOException {
        try (var socket = gateway.connect()) {
            write(
                    socket,
                    "POST /api/logout?_csrf=" + token + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                            + "Cookie: XSRF-TOKEN=a\r\nContent-Length: 0\r\n\r\n");

            assertThat(answer(socket)).startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void a_body_that_comes_byte_by_byte_is_not_waited_for() throws IOException {
        try (var socket = gateway.connect()) {
            write(socket, PARSE + "Content-Length: 100000\r\n\r\n{\"text\": \"");

            assertThat(writeUntilRefused(socket, "aaaaaaaaaa", 100_000)).startsWith("HTTP/1.1 408");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/health", "POST /api/logout", "POST /api/jobs", "DELETE /api/me", "GET /"})
    void a_body_that_never_comes_does_not_keep_the_connection(String request) throws IOException {
        try (var socket = gateway.connect()) {
            write(socket, request + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 60000\r\n\r\n");

            assertThat(everything(socket)).startsWith("HTTP/1.1 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/health", "POST /api/logout", "GET /"})
    void a_body_that_nobody_asked_for_is_not_taken_byte_by_byte(String request) throws IOException {
        try (var socket = gateway.connect()) {
            write(socket, request + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 60000\r\n\r\n");

            assertThat(answer(socket)).startsWith("HTTP/1.1 ");
            assertThat(writtenUntilClosed(socket, "a", 1000)).isLessThan(1000);
        }
    }

    @Test
    void a_small_body_that_nobody_asked_for_does_not_end_the_connection() throws IOException {
        try (var socket = gateway.connect()) {
            var request = "POST /api/logout HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\n\r\nhello";
            write(socket, request);
            assertThat(answer(socket)).startsWith("HTTP/1.1 403");

            write(socket, "GET /nothing HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

            assertThat(everything(socket)).contains("HTTP/1.1 404");
        }
    }

    @Test
    void a_body_that_ends_early_is_no_fault_of_ours() throws IOException {
        try (var socket = gateway.connect()) {
            write(socket, PARSE + "Content-Length: 100\r\n\r\n{\"text\": \"");
            socket.shutdownOutput();

            assertThat(everything(socket)).doesNotStartWith("HTTP/1.1 5");
        }

        assertThat(gateway.visitor().get("/api/health").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\": \"a\\u0000b\"}",
                "{\"text\": \"\\ud800\"}",
                "{\"text\": \"\\u202egnp.exe\"}",
                "{\"text\": \"\\ufeff\\u2066\\u200f\"}"
            })
    void letters_that_are_none_do_not_break_the_reading_of_a_bill(String body) {
        assertThat(gateway.visitor().post("/api/lineups/parse", body).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "\\u202egnp.exe", "\\u2066a", "a\\nb", "\\u0085"})
    void a_name_is_one_line_of_plain_text(String name) {
        var order = "{\"lineup\": {\"text\": \"Low\"}, \"playlist\": {\"name\": \"" + name + "\"}}";

        assertThat(gateway.listener("Ada").post("/api/jobs", order).status()).isEqualTo(400);
    }

    @Test
    void letters_of_languages_that_go_the_other_way_are_taken() {
        var order = "{\"lineup\": {\"text\": \"Low\"}, \"playlist\": {\"name\": \"مهرجان \\u200f2018\"}}";

        assertThat(gateway.listener("Ada").post("/api/jobs", order).status()).isEqualTo(202);
    }

    @Test
    void nested_without_end_is_refused() {
        assertThat(gateway.visitor()
                        .post("/api/lineups/parse", "{\"text\": " + "[".repeat(200_000))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e-999999999", "0.0000000000000000000000001", "1e400"})
    void a_number_that_would_fill_the_memory_is_refused(String number) {
        var order = "{\"lineup\": {\"text\": \"Low\"}, \"playlist\": {\"name\": \"a\"}, \"options\": {\"seed\": "
                + number + "}}";

        assertThat(gateway.listener("Ada").post("/api/jobs", order).status()).isEqualTo(400);
    }

    @Test
    void a_number_of_a_hundred_thousand_digits_is_refused() {
        var order = "{\"lineup\": {\"text\": \"Low\"}, \"playlist\": {\"name\": \"a\"}, \"options\": {\"seed\": "
                + "9".repeat(100_000) + "}}";

        assertThat(gateway.listener("Ada").post("/api/jobs", order).status()).isEqualTo(400);
    }

    @Test
    void what_is_packed_is_not_unpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(packed)) {
            packing.write("{\"text\": \"Texas\"}".getBytes(StandardCharsets.UTF_8));
        }
        try (var socket = gateway.connect()) {
            write(socket, PARSE + "Content-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n");
            socket.getOutputStream().write(packed.toByteArray());

            assertThat(answer(socket)).isEqualTo("HTTP/1.1 400");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a x ", "(", "a, ", "a\\n"})
    void a_bill_that_unfolds_does_not_answer_with_more_than_it_could_hold(String piece) {
        var size = 30_000;
        var text = piece.repeat(size / piece.length());

        var answer = gateway.visitor().post("/api/lineups/parse", "{\"text\": \"" + text + "\"}");

        assertThat(answer.status()).isIn(200, 400);
        assertThat(answer.response().body().length()).isLessThan(size * 120);
    }

    /** 64 KiB, as much as is taken, of what costs the reader most. */
    @ParameterizedTest
    @ValueSource(strings = {"a\\n", "\\\"a\\n", "20:00 ", "a, ", "(", "&#1114112;", "\\u0301", "a@"})
    void a_bill_of_all_the_letters_that_are_taken_is_answered_in_time(String piece) {
        var bytes = piece.startsWith("\\u") ? 2 : piece.replace("\\", "").length();
        var text = piece.repeat((64 << 10) / bytes);
        var begun = System.nanoTime();

        var answer = gateway.visitor().post("/api/lineups/parse", "{\"text\": \"" + text + "\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("acts").isArray()).isTrue();
        var took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println("security: 64 KiB of [" + piece + "] through the door: " + took.toMillis() + " ms, "
                + answer.json().path("acts").size() + " acts, "
                + answer.response().body().length() + " characters");
        assertThat(took).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void an_order_of_such_a_bill_is_told_that_it_has_too_many_acts() {
        var lines = IntStream.range(0, 10_000)
                .mapToObj(number -> Integer.toString(number, 36))
                .collect(Collectors.joining("\\n"));
        var order = "{\"lineup\": {\"text\": \"" + lines + "\"}, \"playlist\": {\"name\": \"a\"}}";

        var answer = gateway.listener("Ada").post("/api/jobs", order);

        assertThat(answer).extracting(Answered::status, Answered::code).containsExactly(400, "too_many_acts");
    }

    @Test
    void a_bill_of_more_letters_is_told_so() {
        var answer = gateway.visitor().post("/api/lineups/parse", "{\"text\": \"" + "a".repeat((64 << 10) + 1) + "\"}");

        assertThat(answer).extracting(Answered::status, Answered::code).containsExactly(413, "too_large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "get"})
    void methods_that_nobody_needs_are_refused(String method) throws IOException {
        try (var socket = gateway.connect()) {
            write(socket, method + " /api/health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

            assertThat(answer(socket)).matches("HTTP/1.1 (4..|501)");
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** The answer to who sends so many pieces, or fewer where the connection is closed or answered before. */
    private static String writeUntilRefused(Socket socket, String piece, int times) throws IOException {
        writtenUntilRefused(socket, piece, times);
        return answer(socket);
    }

    /** How many pieces were sent until the connection was closed or answered. */
    private static int writtenUntilRefused(Socket socket, String piece, int times) throws IOException {
        int written = 0;
        try {
            while (written < times && socket.getInputStream().available() == 0) {
                write(socket, piece);
                written++;
                if (piece.length() < 100) {
                    waitAMoment();
                }
            }
        } catch (SocketException e) {
            // It was closed before all was sent, and the answer may still be there.
            return written;
        }
        return written;
    }

    /** How many pieces were sent, one at each beat, until the connection was closed. */
    private static int writtenUntilClosed(Socket socket, String piece, int times) throws IOException {
        int written = 0;
        try {
            while (written < times) {
                write(socket, piece);
                written++;
                waitAMoment();
            }
        } catch (SocketException e) {
            return written;
        }
        return written;
    }

    /** All until the connection is closed; fails where nobody closes it. */
    private static String everything(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /** The pace of a slow client. */
    private static void waitAMoment() {
        LockSupport.parkNanos(20_000_000);
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
    }
}
