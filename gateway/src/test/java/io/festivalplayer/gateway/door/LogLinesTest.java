package io.festivalplayer.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.RunningGateway;
import io.festivalplayer.testing.Loopback.Answer;
import io.festivalplayer.testing.Loopback.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** Nobody writes our log but we: what a caller sends begins no line of it, and colours none. */
@ExtendWith(OutputCaptureExtension.class)
class LogLinesTest {

    @RegisterExtension
    static final RunningGateway gateway = RunningGateway.with(Map.of());

    private static final String FORGED = "x%0d%0aFORGED%1b%5b31m%c2%85FORGED%e2%80%a8FORGED";

    @BeforeAll
    static void let_spotify_repeat_what_it_refuses() {
        gateway.spotify().answers(LogLinesTest::asSpotify);
    }

    private static Answer asSpotify(Request request) {
        var message = request.parameters().getOrDefault("q", "none");
        return request.path().equals("/v1/search")
                ? Answer.json(
                        400,
                        JsonMapper.shared()
                                .writeValueAsString(Map.of("error", Map.of("status", 400, "message", message))))
                : RunningGateway.asSpotify(request);
    }

    @Test
    void what_is_logged_of_a_question_is_one_line(CapturedOutput log) {
        assertThat(gateway.listener("Ada").get("/api/artists?query=" + FORGED).status())
                .isEqualTo(502);

        assertThat(log).contains("Spotify did not take a question of ours");
        isOurs(log);
    }

    @Test
    void what_goes_wrong_at_a_login_is_one_line(CapturedOutput log) {
        for (var path : List.of("/callback?error=", "/callback?code=a&state=", "/login?for=")) {
            gateway.visitor().get(path + FORGED);
        }

        assertThat(log).contains("A login ended with");
        isOurs(log);
    }

    @Test
    void no_field_of_a_request_is_written_down_as_it_came(CapturedOutput log) throws IOException {
        var ada = gateway.listener("Ada");
        ada.get("/api/jobs/" + FORGED);
        ada.get("/" + FORGED);
        ada.post("/api/jobs", "{\"a\\r\\nFORGED\": 1}");
        ada.post(
                "/api/jobs", "{\"lineup\": {\"text\": \"a\\r\\nFORGED\\u001b[31m\"}, \"playlist\": {\"name\": \"a\"}}");
        for (var header : List.of("User-Agent", "X-Forwarded-For", "traceparent", "Cookie", "Origin")) {
            try (var socket = gateway.connect()) {
                var request = "GET /api/me HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + header
                        + ": a\u001b[31m\rFORGED\n FORGED\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getInputStream().readAllBytes();
            }
        }

        isOurs(log);
    }

    private static void isOurs(CapturedOutput log) {
        assertThat(log.getAll().split("[\\r\\n\\u0085\\u2028]")).noneMatch(line -> line.startsWith("FORGED"));
        assertThat(log.getAll()).doesNotContain("\u001b[31m");
    }
}
