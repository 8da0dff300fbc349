package io.festivalplayer.common.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

    @TempDir
    Path directory;

    @Test
    void a_variable_of_the_environment_is_read() {
        assertThat(read(Map.of("PORT", "8080"), "")).containsEntry(Setting.PORT, "8080");
    }

    @Test
    void a_line_of_the_file_is_read() {
        assertThat(read(Map.of(), "PORT=8080")).containsEntry(Setting.PORT, "8080");
    }

    @Test
    void the_environment_wins_over_the_file() {
        assertThat(read(Map.of("PORT", "1"), "PORT=2")).containsEntry(Setting.PORT, "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void an_empty_variable_hides_the_one_in_the_file(String empty) {
        assertThat(read(Map.of("PORT", empty), "PORT=2")).doesNotContainKey(Setting.PORT);
    }

    @Test
    void an_empty_line_of_the_file_counts_as_unset() {
        assertThat(read(Map.of(), "PORT=")).doesNotContainKey(Setting.PORT);
    }

    @Test
    void a_secret_that_everybody_can_read_is_refused_with_the_real_Spotify() {
        var everybodys = Map.of("SPOTIFY_ID", "abc", "RABBITMQ_URI", "amqp://festival:throw-away@rabbitmq:5672");

        assertThatThrownBy(() -> read(everybodys, ""))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("RABBITMQ_URI");
    }

    @Test
    void a_secret_that_everybody_can_read_is_good_enough_for_the_sandbox() {
        var everybodys = Map.of("FESTIVAL_SANDBOX", "true", "DATABASE_PASSWORD", "throw-away");

        assertThat(read(everybodys, "")).containsEntry(Setting.DATABASE_PASSWORD, "throw-away");
    }

    @Test
    void it_is_refused_for_an_app_of_ones_own_also_where_the_sandbox_is_allowed() {
        var everybodys = Map.of("FESTIVAL_SANDBOX", "true", "SPOTIFY_ID", "mine", "TOKEN_KEYS", "throw-away:key");

        assertThatThrownBy(() -> read(everybodys, ""))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("TOKEN_KEYS");
    }

    @Test
    void without_a_file_only_the_environment_counts() {
        assertThat(new SettingsReader(Map.of(), directory.resolve("none")).read())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "unset", textBlock = """
            SPOTIFY_ID=abc             | abc
            SPOTIFY_ID = abc           | abc
            SPOTIFY_ID="abc"           | abc
            SPOTIFY_ID='abc'           | abc
            SPOTIFY_ID="a b"           | a b
            SPOTIFY_ID="abc'           | "abc'
            SPOTIFY_ID="               | "
            SPOTIFY_ID=a=b==           | a=b==
            SPOTIFY_ID=a#b             | a#b
            export SPOTIFY_ID=abc      | abc
            # SPOTIFY_ID=abc           | unset
            SPOTIFY_ID                 | unset
            =abc                       | unset
            SPOTIFY_ID_OTHER=abc       | unset
            """)
    void a_line_of_the_file_is_read_as_shells_and_docker_do(String line, String value) {
        assertThat(read(Map.of(), line).get(Setting.SPOTIFY_ID)).isEqualTo(value);
    }

    @Test
    void a_secret_comes_from_the_file_that_is_named() throws IOException {
        var secret = Files.writeString(directory.resolve("secret"), "s3cret\n");

        assertThat(read(Map.of("SPOTIFY_SECRET_FILE", secret.toString()), ""))
                .containsEntry(Setting.SPOTIFY_SECRET, "s3cret");
    }

    @Test
    void a_secret_file_may_be_named_in_the_file_of_settings() throws IOException {
        var secret = Files.writeString(directory.resolve("secret"), "s3cret");

        assertThat(read(Map.of(), "SPOTIFY_SECRET_FILE=" + secret)).containsEntry(Setting.SPOTIFY_SECRET, "s3cret");
    }

    @Test
    void a_secret_that_is_given_itself_wins_over_its_file() {
        assertThat(read(Map.of("SPOTIFY_SECRET", "direct", "SPOTIFY_SECRET_FILE", "/no/such/file"), ""))
                .containsEntry(Setting.SPOTIFY_SECRET, "direct");
    }

    @Test
    void what_is_no_secret_comes_from_no_file() {
        assertThat(read(Map.of("PORT_FILE", "/no/such/file"), "")).doesNotContainKey(Setting.PORT);
    }

    @Test
    void a_secret_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> read(Map.of("SPOTIFY_SECRET_FILE", "/no/such/file"), ""))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("SPOTIFY_SECRET_FILE")
                .hasMessageContaining("/no/such/file");
    }

    @Test
    void with_the_sandbox_and_no_app_the_sandboxs_app_is_used() {
        assertThat(read(Map.of("FESTIVAL_SANDBOX", "true"), ""))
                .containsEntry(Setting.SPOTIFY_ID, "sandbox")
                .containsEntry(Setting.SPOTIFY_API_URL, "http://127.0.0.1:5100");
    }

    @Test
    void an_address_of_the_sandbox_that_is_set_stays() {
        assertThat(read(Map.of("FESTIVAL_SANDBOX", "true", "SPOTIFY_API_URL", "http://127.0.0.1:1"), ""))
                .containsEntry(Setting.SPOTIFY_API_URL, "http://127.0.0.1:1");
    }

    @Test
    void with_an_app_of_ones_own_the_sandbox_changes_nothing() {
        assertThat(read(Map.of("FESTIVAL_SANDBOX", "true", "SPOTIFY_ID", "mine"), ""))
                .doesNotContainKey(Setting.SPOTIFY_API_URL);
    }

    @Test
    void without_the_sandbox_there_is_no_app() {
        assertThat(read(Map.of("FESTIVAL_SANDBOX", "false"), "")).doesNotContainKey(Setting.SPOTIFY_ID);
    }

    private Map<Setting, String> read(Map<String, String> environment, String file) {
        try {
            var dotEnv = Files.writeString(directory.resolve(".env"), file);
            return new SettingsReader(environment, dotEnv).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
