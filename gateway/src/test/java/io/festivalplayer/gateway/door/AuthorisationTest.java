package io.festivalplayer.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.RunningGateway;
import io.festivalplayer.gateway.running.Visitor;
import io.festivalplayer.gateway.running.Visitor.Answered;
import io.festivalplayer.testing.Loopback.Answer;
import io.festivalplayer.testing.Loopback.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint and every role: who may, and what the others are told. */
class AuthorisationTest {

    @RegisterExtension
    static final RunningGateway gateway = RunningGateway.shared();

    private static final String ORDER = """
            {"lineup": {"text": "Sigur Rós"}, "playlist": {"name": "Roskilde"}}""";

    /** Stranger, other listener, owner, expired session, and without the token; the job is queued. */
    static final List<Door> DOORS = List.of(
            Door.open("GET /", 200),
            Door.open("GET /options", 200),
            Door.open("GET /jobs/{id}", 200),
            Door.open("GET /playlists", 200),
            Door.open("GET /account", 200),
            Door.open("GET /login", 302),
            Door.open("GET /callback", 302),
            Door.open("GET /v3/api-docs", 200),
            Door.open("GET /v3/api-docs.yaml", 200),
            Door.open("GET /error", 404),
            Door.open("GET /api/health", 200),
            Door.open("GET /api/about", 200),
            Door.of("POST /api/logout", 204, 204, 204, 204, 403),
            Door.of("GET /api/me", 401, 200, 200, 401, 200),
            Door.of("PUT /api/me", 401, 200, 200, 401, 403).sending("{\"market\": \"DE\"}"),
            Door.of("DELETE /api/me", 401, 204, 204, 401, 403),
            // Neither of them has allowed it.
            Door.of("GET /api/me/top-artists", 401, 403, 403, 401, 403),
            Door.of("GET /api/me/playlists", 401, 200, 200, 401, 200),
            Door.of("GET /api/artists", 401, 200, 200, 401, 200).asking("?query=b"),
            Door.of("GET /api/allowance", 401, 200, 200, 401, 200),
            Door.of("POST /api/lineups/parse", 200, 200, 200, 200, 403).sending("{\"text\": \"Sigur Rós\"}"),
            Door.of("GET /api/jobs", 401, 200, 200, 401, 200),
            Door.of("POST /api/jobs", 401, 202, 202, 401, 403).sending(ORDER),
            Door.of("GET /api/jobs/{id}", 401, 404, 200, 401, 200),
            Door.of("GET /api/jobs/{id}/events", 401, 404, 200, 401, 200),
            Door.of("GET /api/jobs/{id}/tracks", 401, 404, 200, 401, 200),
            Door.of("POST /api/jobs/{id}/cancel", 401, 404, 202, 401, 403).sending("{}"),
            Door.of("POST /api/jobs/{id}/retry", 401, 404, 409, 401, 403),
            Door.of("POST /api/jobs/{id}/undo", 401, 404, 409, 401, 403),
            Door.of("POST /api/jobs/{id}/confirm", 401, 404, 409, 401, 403),
            Door.of("PUT /api/jobs/{id}/acts/{position}", 401, 404, 409, 401, 403)
                    .sending("{\"skip\": true}"),
            Door.of("DELETE /api/jobs/{id}", 401, 404, 409, 401, 403));

    /** Doors that are filters, and so in no list of handlers. */
    private static final List<String> FILTERS = List.of("GET /login", "GET /callback", "POST /api/logout", "GET /");

    @BeforeAll
    static void let_spotify_show_playlists() {
        gateway.spotify().answers(AuthorisationTest::asSpotify);
    }

    @AfterAll
    static void leave_spotify_as_it_was() {
        gateway.spotify().answers(RunningGateway::asSpotify);
    }

    private static Answer asSpotify(Request request) {
        return request.path().equals("/v1/me/playlists")
                ? Answer.json(200, "{\"items\": [], \"total\": 0}")
                : RunningGateway.asSpotify(request);
    }

    @Test
    void every_endpoint_has_its_row() {
        var known = Stream.concat(gateway.endpoints().stream(), FILTERS.stream());

        assertThat(DOORS.stream().map(Door::endpoint)).containsExactlyInAnyOrderElementsOf(known.toList());
    }

    static Stream<Arguments> everybody_at_every_door() {
        return DOORS.stream().flatMap(door -> Arrays.stream(Role.values()).map(role -> Arguments.of(door, role)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everybody_at_every_door")
    void each_is_answered_as_the_contract_says(Door door, Role role) {
        var owner = gateway.listener("Owner-" + UUID.randomUUID());
        var jobId = owner.post("/api/jobs", ORDER).json().path("id").asString();

        var answer = knock(door, role, owner, jobId);

        assertThat(answer.status()).isEqualTo(door.status(role));
        assertThat(answer.headers(gateway.safetyHeaders().keySet())).isEqualTo(gateway.safetyHeaders());
        if (answer.status() >= 400) {
            assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        }
    }

    private static Answered knock(Door door, Role role, Visitor owner, String jobId) {
        var path = door.path(jobId);
        return switch (role) {
            case STRANGER -> gateway.visitor().send(door.method(), path, door.body());
            case OTHER -> gateway.listener("Other-" + UUID.randomUUID()).send(door.method(), path, door.body());
            case OWNER -> owner.send(door.method(), path, door.body());
            case EXPIRED -> {
                was("last_access_time", owner, "31 days");
                yield owner.send(door.method(), path, door.body());
            }
            case AGED -> {
                was("creation_time", owner, "91 days");
                yield owner.send(door.method(), path, door.body());
            }
            case WITHOUT_TOKEN -> owner.send(door.method(), path, door.body(), Map.of());
        };
    }

    private static void was(String what, Visitor owner, String ago) {
        gateway.sql()
                .sql("update spring_session set " + what
                        + " = (extract(epoch from now() - :ago::interval) * 1000)::bigint where principal_name = :id")
                .param("ago", ago)
                .param("id", owner.get("/api/me").json().path("id").asString())
                .update();
    }
}
