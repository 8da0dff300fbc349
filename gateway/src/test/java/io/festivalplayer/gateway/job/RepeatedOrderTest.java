package io.festivalplayer.gateway.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.RunningGateway;
import io.festivalplayer.gateway.running.Visitor;
import io.festivalplayer.gateway.running.Visitor.Answered;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An order that is posted again, since its answer was lost, when its listener may order nothing more. */
class RepeatedOrderTest {

    @RegisterExtension
    static final RunningGateway gateway = RunningGateway.with(Map.of("festival.limits.jobs", "1"));

    private Visitor ada;
    private String first;

    @BeforeEach
    void order_once() {
        ada = gateway.listener("Ada-" + UUID.randomUUID());
        first = order("one", "Sigur Rós").header("Location").orElseThrow();
    }

    @Test
    void it_gets_its_first_answer_when_the_minutes_orders_are_used_up() {
        var again = order("one", "Sigur Rós");

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.header("Location")).contains(first);
        assertThat(order("two", "Sigur Rós").status()).isEqualTo(429);
    }

    @Test
    void it_gets_its_first_answer_when_the_listener_has_taken_back_what_they_allowed() {
        gateway.sql().sql("update spotify_grant set scopes = ''").update();

        assertThat(order("one", "Sigur Rós").header("Location")).contains(first);
    }

    @Test
    void another_order_under_its_key_is_refused_all_the_same() {
        var other = order("one", "Björk");

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("idempotency_key_reused");
    }

    private Answered order(String key, String act) {
        return ada.post(
                "/api/jobs",
                "{\"lineup\": {\"text\": \"%s\"}, \"playlist\": {\"name\": \"Roskilde\"}}".formatted(act),
                Map.of("X-XSRF-TOKEN", ada.token(), "Idempotency-Key", key));
    }
}
