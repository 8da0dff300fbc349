package io.festivalplayer.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.RunningGateway;
import io.festivalplayer.testing.FreePort;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HealthTest {

    @RegisterExtension
    static final RunningGateway gateway = RunningGateway.shared();

    @RegisterExtension
    static final RunningGateway withoutDatabase = RunningGateway.with(Map.of(
            "festival.database.url",
            "jdbc:postgresql://127.0.0.1:" + FreePort.next() + "/festival",
            "spring.datasource.hikari.connection-timeout",
            "250"));

    @Test
    void health_is_answered_without_login() {
        assertThat(gateway.visitor().get("/api/health").json().toString()).isEqualTo("{\"status\":\"ok\"}");
    }

    @Test
    void without_a_broker_the_gateway_is_ready() {
        assertThat(gateway.operator().get("/actuator/health/readiness").status())
                .isEqualTo(200);
    }

    @Test
    void without_a_broker_a_job_is_accepted() {
        var answer = gateway.listener("Ada").post("/api/jobs", """
                {"lineup": {"text": "Sigur Rós"}, "playlist": {"name": "Roskilde"}}""");

        assertThat(answer.status()).isEqualTo(202);
    }

    @Test
    void without_a_database_the_gateway_is_not_ready() {
        assertThat(withoutDatabase.operator().get("/actuator/health/readiness").status())
                .isEqualTo(503);
    }

    @Test
    void without_a_database_the_gateway_is_alive() {
        assertThat(withoutDatabase.operator().get("/actuator/health/liveness").status())
                .isEqualTo(200);
    }

    @Test
    void without_a_database_health_is_answered() {
        assertThat(withoutDatabase.visitor().get("/api/health").status()).isEqualTo(200);
    }

    @Test
    void without_a_database_a_bill_is_read() {
        assertThat(withoutDatabase
                        .visitor()
                        .post("/api/lineups/parse", "{\"text\": \"Sigur Rós\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nothing_of_the_operators_is_at_the_application_port() {
        assertThat(gateway.visitor().get("/actuator/health").status()).isEqualTo(404);
    }
}
