package io.festivalplayer.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.RunningGateway;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where Spring Boot sees that it runs in Kubernetes, and would do some things by itself. */
class InClusterTest {

    @RegisterExtension
    static final RunningGateway gateway =
            RunningGateway.with(Map.of("spring.main.cloud-platform", "kubernetes", "festival.limits.parse", "1"));

    @Test
    void whom_nobody_told_to_trust_a_proxy_believes_none() {
        var first = parseFrom("203.0.113.1");
        var second = parseFrom("203.0.113.2");

        assertThat(first).isEqualTo(200);
        assertThat(second).isEqualTo(429);
        assertThat(gateway.visitor()
                        .get("/login", Map.of("X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https"))
                        .header("Location")
                        .orElseThrow())
                .doesNotContain("evil");
    }

    private static int parseFrom(String address) {
        var headers = Map.of("X-Forwarded-For", address, "Cookie", "XSRF-TOKEN=a", "X-XSRF-TOKEN", "a");
        return gateway.visitor()
                .post("/api/lineups/parse", "{\"text\": \"Low\"}", headers)
                .status();
    }
}
