package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.driver.Browser;
import io.festivalplayer.acceptance.driver.JobMessages;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.system.Commanded;
import io.festivalplayer.acceptance.system.FestivalSystem;
import io.festivalplayer.acceptance.system.Part;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
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
    private static Commanded ops;
    private static final List<String> told = new ArrayList<>();

    /** What belongs to one login, by what it is. */
    private static final Map<String, String> ofTheLogin = new LinkedHashMap<>();

    private static final Collection<String> messages = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void do_all_that_touches_a_secret() throws Exception {
        var name = "Ada " + UUID.randomUUID();
        var browser = festival.browser();
        var authorize = browser.beginLogIn();
        // Written in an address, what fills up its end looks otherwise.
        ofTheLogin.put("state", parameter("state", authorize).replaceAll("=+$", ""));
        ofTheLogin.put("verifier", verifierOf(parameter("state", authorize)));
        var callback = browser.agree(authorize, name);
        ofTheLogin.put("code", parameter("code", callback));
        browser.follow(callback);
        browser.get("/api/me").insist(200);
        listener = new Listener(name, browser);
        ofTheLogin.put("token against forgery", listener.browser().identity().get("X-XSRF-TOKEN"));
        ofTheLogin.put("session", session());
        ofTheLogin.put("session's id", sessionId());
        try (var _ = new JobMessages(festival.rabbit().uri()).copyTo(messages)) {
            listener.awaitFinished(listener.order(JobOrder.of("plain", "Björk\nMogwai")));
        }
        ops = festival.operate("jobs", "list");
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
    void no_secret_is_an_argument_of_a_process() {
        for (var part : parts()) {
            assertThat(part.commandLine()).contains("-jar");
            isHarmless(part.commandLine());
        }
    }

    @Test
    void no_secret_is_an_argument_of_a_command() {
        assertThat(ops.arguments()).endsWith(" ops jobs list");
        isHarmless(ops.arguments());

        var migrate = festival.migrateAgain();

        assertThat(migrate.exitCode()).isZero();
        assertThat(migrate.arguments()).endsWith(" migrate");
        isHarmless(migrate.arguments());
    }

    @Test
    void the_database_holds_no_token_and_no_setting() throws SQLException {
        isHarmlessButForSessions(everyRow());
    }

    @Test
    void logs_tell_no_secret_and_nothing_of_a_login() {
        var logs = festival.everythingLogged();

        assertThat(logs)
                .contains("--- migrate.log", "--- ops-", "--- gateway.log", "--- worker-1.log", "--- sandbox.log");
        isHarmless(logs);
    }

    @Test
    void messages_tell_no_secret() {
        assertThat(messages).isNotEmpty().allSatisfy(SecretsIT::isHarmless);
    }

    private static void isHarmless(String text) {
        isHarmlessButForSessions(text);
        assertThat(ofTheLogin.entrySet())
                .allSatisfy(secret -> assertThat(text).as(secret.getKey()).doesNotContain(secret.getValue()));
    }

    private static void isHarmlessButForSessions(String text) {
        assertThat(festival.secretsIn(text)).isEmpty();
    }

    private static List<Part> parts() {
        return Stream.concat(Stream.of(festival.gateway()), festival.workers().stream())
                .toList();
    }

    private static String parameter(String name, URI address) {
        return Stream.of(address.getRawQuery().split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    /** What the session keeps for the login of this state; nobody else is told. */
    private static String verifierOf(String state) throws SQLException {
        var postgres = festival.postgres();
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement();
                var attributes = statement.executeQuery(
                        "select convert_from(attribute_bytes, 'UTF8') from spring_session_attributes")) {
            while (attributes.next()) {
                var text = attributes.getString(1);
                if (text.contains(state)) {
                    return Pattern.compile("verifier\\W+([A-Za-z0-9_-]{43,128})")
                            .matcher(text)
                            .results()
                            .map(found -> found.group(1))
                            .findFirst()
                            .orElseThrow();
                }
            }
        }
        throw new AssertionError("no session holds the login");
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
