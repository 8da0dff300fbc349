package io.festivalplayer.gateway.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the process answers. Asks no dependency; what it needs is at the management port's readiness. */
@RestController
class HealthController {

    /** The one answer. */
    record Health(String status) {}

    @GetMapping("/api/health")
    Health health() {
        return new Health("ok");
    }
}
