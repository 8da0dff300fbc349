package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.driver.Browser;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.system.FestivalSystem;
import io.festivalplayer.acceptance.system.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * After logins, jobs and troubles, no secret is anywhere but where it belongs. What the processes log is looked through
 * by {@link FestivalSystem} after each test class.
 */
class SecretsIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.shared();

    private static Listener listener;
    private static final List<String> told = new ArrayList<>();

    @BeforeAll
    static void do_all_that_touches_a_secret() {
        listener = festival.listener("Ada");
        listener.awaitFinished(listener.order(JobOrder.of("plain", "Björk\nMogwai")));
        festival.sandbox().plan(Map.of("method", "POST", "path", "/api/token", "status", 400, "times", 1));
        var unlucky = festival.browser();
        told.add(unlucky.follow(unlucky.agree(unlucky.beginLogIn(), "Unlucky")).toString());
        festival.sandbox().plan(Map.of("method", "GET", "path", "/v1/me", "status", 500, "times", 3));
        told.add(unlucky.follow(unlucky.agree(unlucky.beginLogIn(), "Unlucky")).toString());
        told.add(listener.browser().post("/api/jobs", "{").toString());
        told.add(listener.browser().get("/api/jobs/nothing").toString());
        told.add(listener.browser().get("/api/me").json().toString());
    }

    @Test
    void metrics_and_health_tell_no_secret() {
        for (var part : parts()) {
            var management = new Browser(part.management());

            isHarmless(management.get("/actuator/prometheus").insist(200).toString());
            assertThat(management.get("/actuator/health").insist(200).json().propertyNames())
                    .containsOnly("status", "groups");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env",
                "heapdump",
                "configprops",
                "beans",
                "threaddump",
                "loggers",
                "mappings",
                "httpexchanges",
                "sessions",
                "shutdown",
                "logfile",
                "flyway",
                "health/database"
            })
    void what_could_tell_one_is_not_there(String endpoint) {
        for (var part : parts()) {
            assertThat(new Browser(part.management())
                            .get("/actuator/" + endpoint)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void answers_tell_no_secret() {
        told.forEach(SecretsIT::isHarmless);
    }

    @Test
    void no_secret_is_an_argument_of_a_process() throws IOException {
        for (var part : parts()) {
            isHarmless(Files.readString(Path.of("/proc/" + part.pid() + "/cmdline"), StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void the_database_holds_no_token_and_no_setting() throws SQLException {
        isHarmlessButForSessions(everyRow());
    }

    @Test
    void logs_tell_no_session() {
        assertThat(festival.logTails(Integer.MAX_VALUE)).doesNotContain(session(), sessionId());
    }

    private static void isHarmless(String text) {
        isHarmlessButForSessions(text);
        assertThat(text).doesNotContain(session(), sessionId());
    }

    private static void isHarmlessButForSessions(String text) {
        assertThat(festival.secretsIn(text)).isEmpty();
    }

    private static List<Part> parts() {
        return Stream.concat(Stream.of(festival.gateway()), festival.workers().stream())
                .toList();
    }

    /** The cookie's value. */
    private static String session() {
        return Stream.of(
                        listener.browser().identity().getOrDefault("Cookie", "").split("; "))
                .filter(cookie -> cookie.startsWith("SESSION="))
                .map(cookie -> cookie.substring("SESSION=".length()).replace("\"", ""))
                .findFirst()
                .orElseThrow();
    }

    private static String sessionId() {
        return new String(Base64.getDecoder().decode(session()), StandardCharsets.UTF_8);
    }

    private static String everyRow() throws SQLException {
        var rows = new StringBuilder();
        var postgres = festival.postgres();
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var tables = connection.createStatement();
                var names = tables.executeQuery(
                        "select table_name from information_schema.tables where table_schema = 'public'")) {
            while (names.next()) {
                var name = names.getString(1);
                try (var statement = connection.createStatement();
                        var found = statement.executeQuery("select entry::text from " + name + " as entry")) {
                    while (found.next()) {
                        rows.append(found.getString(1)).append('\n');
                    }
                }
            }
        }
        return rows.toString();
    }
}
