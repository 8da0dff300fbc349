package io.festivalplayer.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What script/env, and with it {@code script/start --docker}, makes of the settings of docker-compose.yml. */
class EnvFileTest {

    private static final List<String> PASSWORDS =
            List.of("DATABASE_PASSWORD", "DATABASE_MIGRATOR_PASSWORD", "RABBITMQ_PASSWORD", "GRAFANA_PASSWORD");
    private static final String OWN_VOLUMES = "festival-player-own";

    private static final String COMPLETE = """
            # mine
            COMPOSE_PROJECT_NAME=mine
            SPOTIFY_ID=app
            SPOTIFY_SECRET=secret
            DATABASE_PASSWORD=one
            DATABASE_MIGRATOR_PASSWORD='two'
            RABBITMQ_PASSWORD="three"
            GRAFANA_PASSWORD=four
            TOKEN_KEYS=mine:key
            FESTIVAL_LIMITS_LOGIN=100
            """;

    @TempDir
    private Path directory;

    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = directory.resolve(".env.docker");
    }

    @Test
    void where_there_is_no_file_one_is_made_with_secrets_that_nobody_has() throws Exception {
        assertThat(run().exitCode()).isZero();
        var first = values();
        Files.delete(file);
        assertThat(run().exitCode()).isZero();
        var second = values();

        shouldBeComplete(first);
        shouldBeComplete(second);
        assertThat(PASSWORDS).allMatch(name -> !first.get(name).equals(second.get(name)));
        assertThat(second.get("TOKEN_KEYS")).isNotEqualTo(first.get("TOKEN_KEYS"));
        assertThat(first.get("COMPOSE_PROJECT_NAME")).isEqualTo(OWN_VOLUMES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SPOTIFY_ID=app",
                "SPOTIFY_ID=app\r\nDATABASE_PASSWORD=\r\nTOKEN_KEYS=\r\n",
                "export DATABASE_PASSWORD=\nRABBITMQ_PASSWORD=\"\"\nTOKEN_KEYS=''\n",
                "# DATABASE_PASSWORD=commented out\nGRAFANA_PASSWORD=   \n"
            })
    void what_is_empty_or_missing_is_filled_in(String written) throws Exception {
        Files.writeString(file, written);

        assertThat(run().exitCode()).isZero();

        shouldBeComplete(values());
        assertThat(values().get("COMPOSE_PROJECT_NAME")).isEqualTo(OWN_VOLUMES);
        assertThat(values().getOrDefault("SPOTIFY_ID", "")).isEqualTo(written.contains("app") ? "app" : "");
    }

    @Test
    void a_copy_of_the_example_becomes_as_good_as_one_that_was_made() throws Exception {
        Files.copy(DeployFile.ROOT.resolve("script/.env.example"), file);

        assertThat(run().exitCode()).isZero();

        shouldBeComplete(values());
        assertThat(Files.readString(file)).contains("# The Spotify app, ");
    }

    @Test
    void what_is_set_stays_as_it_is() throws Exception {
        Files.writeString(file, COMPLETE);

        var result = run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).isEmpty();
        assertThat(file).hasContent(COMPLETE);
    }

    @Test
    void one_of_an_older_release_gets_what_came_later_and_keeps_its_volumes() throws Exception {
        var older = COMPLETE.replaceAll("(?m)^(COMPOSE_PROJECT_NAME|DATABASE_MIGRATOR_PASSWORD)=.*\n", "");
        Files.writeString(file, older);

        assertThat(run().exitCode()).isZero();

        assertThat(Files.readString(file)).startsWith(older);
        shouldBeComplete(values());
        assertThat(values()).doesNotContainKey("COMPOSE_PROJECT_NAME");
    }

    @Test
    void nobody_else_may_read_it() throws Exception {
        Files.writeString(file, COMPLETE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        run();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATABASE_PASSWORD=throw-away", "TOKEN_KEYS=throw-away:key"})
    void what_everybody_knows_is_refused_beside_a_spotify_app(String published) throws Exception {
        Files.writeString(file, "SPOTIFY_ID=app\n" + published + "\n");

        var result = run();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).contains(published.substring(0, published.indexOf('=')), "everybody knows it");
        assertThat(file).hasContent("SPOTIFY_ID=app\n" + published + "\n");
    }

    @Test
    void what_everybody_knows_is_good_enough_for_the_sandbox() throws Exception {
        Files.writeString(file, "SPOTIFY_ID=\nDATABASE_PASSWORD=throw-away\n");

        assertThat(run().exitCode()).isZero();

        assertThat(values().get("DATABASE_PASSWORD")).isEqualTo("throw-away");
    }

    private static void shouldBeComplete(Map<String, String> values) {
        assertThat(values).containsKeys(PASSWORDS.toArray(String[]::new));
        assertThat(values.values()).doesNotContain("\"\"", "''");
        assertThat(PASSWORDS).allMatch(name -> !values.get(name).isBlank());
        var key = values.getOrDefault("TOKEN_KEYS", "");
        if (!key.equals("mine:key")) {
            assertThat(Base64.getDecoder().decode(key.substring("first:".length())))
                    .hasSize(32);
        }
    }

    private Map<String, String> values() throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.replaceFirst("^export ", ""))
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));
    }

    private Result run() throws IOException, InterruptedException {
        var process = new ProcessBuilder(DeployFile.ROOT.resolve("script/env").toString(), file.toString())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    private record Result(int exitCode, String output) {}
}
