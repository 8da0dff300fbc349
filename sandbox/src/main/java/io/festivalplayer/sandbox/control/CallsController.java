package io.festivalplayer.sandbox.control;

import io.festivalplayer.sandbox.calls.Call;
import io.festivalplayer.sandbox.calls.CallLog;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows which calls came in. */
@RestController
final class CallsController {

    private final CallLog log;

    CallsController(CallLog log) {
        this.log = log;
    }

    @GetMapping("/sandbox/calls")
    List<Call> since(@RequestParam(required = false) @Nullable String since) {
        return log.since(Optional.ofNullable(since)
                .filter(text -> !text.isBlank())
                .map(CallsController::instant)
                .orElse(Instant.MIN));
    }

    // A plus sign that nobody encoded arrives as a space.
    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("since must be an ISO 8601 time, such as 2026-06-24T10:00:00Z", e);
        }
    }
}
