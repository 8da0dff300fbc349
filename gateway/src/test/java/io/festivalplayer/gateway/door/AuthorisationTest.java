package io.festivalplayer.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.Mappings;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Every endpoint and every role: who may, and what the others are told. */
class AuthorisationTest {

    @RegisterExtension
    static final RunningGateway gateway = RunningGateway.shared();

    private static final String ORDER = """
            {"lineup": {"text": "Sigur Rós"}, "playlist": {"name": "Roskilde"}}""";

    private static final String ANY_ID = "0198b4a8-0000-7000-8000-000000000000";

    /** Stranger, other listener, owner, expired session, and without the token; the job is queued. */
    static final List<Door> DOORS = List.of(
            Door.open("GET /", 200),
            Door.open("GET /options", 200),
            Door.open("GET /jobs/{id}", 200),
            Door.open("GET /playlists", 200),
            Door.open("GET /account", 200),
            // Files of the page are there; no other is, and none that Spring Boot would look for by itself.
            Door.open("GET /**", 404),
            Door.open("GET /assets/**", 404),
            Door.open("GET /webjars/**", 404),
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

    /**
     * At the operator's port, where no session counts: the page's files and the way to a login, and nothing of the API.
     */
    static final List<Door> OPERATORS_DOORS = List.of(
            Door.open("GET /actuator", 200),
            // The broker is away here.
            Door.open("GET /actuator/health", 503),
            Door.open("GET /actuator/health/**", 404),
            Door.open("GET /actuator/prometheus", 200),
            Door.open("GET /options", 200),
            Door.open("GET /jobs/{id}", 200),
            Door.open("GET /playlists", 200),
            Door.open("GET /account", 200),
            Door.open("GET /**", 404),
            Door.open("GET /assets/**", 404),
            Door.open("GET /webjars/**", 404),
            // Spring Boot's own: it says "unknown" of an error that there was none.
            Door.open("GET /error", 200),
            Door.open("GET /login", 302),
            Door.open("GET /callback", 302),
            Door.open("POST /api/logout", 204));

    /** Each filter, with the doors at which it answers by itself; most only refuse, or do something by the way. */
    private static final Map<String, List<String>> FILTERS = Map.ofEntries(
            Map.entry("LogoutFilter", List.of("POST /api/logout")),
            Map.entry("OAuth2AuthorizationRequestRedirectFilter", List.of("GET /login")),
            Map.entry("OAuth2LoginAuthenticationFilter", List.of("GET /callback")),
            Map.entry("AddressLimit", List.of()),
            Map.entry("AnonymousAuthenticationFilter", List.of()),
            Map.entry("AuthorizationFilter", List.of()),
            Map.entry("CsrfFilter", List.of()),
            Map.entry("DisableEncodeUrlFilter", List.of()),
            Map.entry("ExceptionTranslationFilter", List.of()),
            Map.entry("HeaderWriterFilter", List.of()),
            Map.entry("LoginHost", List.of()),
            Map.entry("SecurityContextHolderAwareRequestFilter", List.of()),
            Map.entry("SecurityContextHolderFilter", List.of()),
            Map.entry("Tomcat WebSocket (JSR356) Filter", List.of()),
            Map.entry("WebAsyncManagerIntegrationFilter", List.of()),
            Map.entry("bodyLimit", List.of()),
            Map.entry("characterEncodingFilter", List.of()),
            Map.entry("filterFailures", List.of()),
            Map.entry("requestContextFilter", List.of()),
            Map.entry("springSecurityFilterChain", List.of()),
            Map.entry("springSessionRepositoryFilter", List.of()),
            Map.entry("webMvcObservationFilter", List.of()),
            Map.entry("wholeAnswers", List.of()));

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
        assertThat(DOORS.stream().map(Door::endpoint)).containsExactlyInAnyOrderElementsOf(known(gateway.mappings()));
    }

    @Test
    void every_endpoint_of_the_operators_port_has_its_row() {
        assertThat(OPERATORS_DOORS.stream().map(Door::endpoint))
                .containsExactlyInAnyOrderElementsOf(known(gateway.operatorsMappings()));
    }

    @Test
    void every_filter_is_known_with_the_doors_that_it_opens() {
        assertThat(gateway.mappings().filters()).containsExactlyInAnyOrderElementsOf(FILTERS.keySet());
        assertThat(FILTERS.keySet()).containsAll(gateway.operatorsMappings().filters());
    }

    /** A filter is in no list of handlers. */
    private static List<String> known(Mappings mappings) {
        var opened = mappings.filters().stream().flatMap(filter -> FILTERS.getOrDefault(filter, List.of()).stream());
        return Stream.concat(mappings.endpoints().stream(), opened).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2/authorization/spotify",
                "/login/oauth2/code/spotify",
                "/login/spotify",
                "/callback/spotify",
                "/logout",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/actuator",
                "/actuator/health"
            })
    void doors_that_spring_opens_unless_told_otherwise_are_closed(String path) {
        assertThat(gateway.visitor().get(path).status()).isEqualTo(404);
    }

    static List<Door> operators_doors() {
        return OPERATORS_DOORS;
    }

    @ParameterizedTest
    @MethodSource("operators_doors")
    void an_operator_is_answered_as_the_table_says(Door door) {
        var answer = gateway.operator().send(door.method(), door.path(ANY_ID), door.body());

        assertThat(answer.status()).isEqualTo(door.status(Role.STRANGER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/health", "/api/about", "/v3/api-docs", "/api/me", "/api/jobs", "/api/lineups/parse"})
    void nothing_of_the_api_is_at_the_operators_port(String path) {
        assertThat(gateway.operator().get(path).status()).isIn(401, 404);
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
