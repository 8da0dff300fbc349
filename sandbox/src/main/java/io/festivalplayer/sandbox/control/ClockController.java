package io.festivalplayer.sandbox.control;

import io.festivalplayer.sandbox.time.SandboxClock;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the clock and puts it forward. */
@RestController
@RequestMapping("/sandbox/clock")
final class ClockController {

    record Step(long advanceMs) {}

    record Time(Instant now) {}

    private final SandboxClock clock;
    private final ControlJson json;

    ClockController(SandboxClock clock, ControlJson json) {
        this.clock = clock;
        this.json = json;
    }

    @GetMapping
    Time show() {
        return new Time(clock.instant());
    }

    @PostMapping
    Time advance(HttpServletRequest request) {
        return new Time(
                clock.advance(Duration.ofMillis(json.read(request, Step.class).advanceMs())));
    }
}
