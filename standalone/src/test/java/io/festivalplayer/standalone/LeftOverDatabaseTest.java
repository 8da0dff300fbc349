package io.festivalplayer.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.festivalplayer.testing.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeftOverDatabaseTest {

    @TempDir
    Path directory;

    private Path data;
    private ServerProcess process;

    @BeforeEach
    void begin() throws IOException {
        data = Files.createDirectory(directory.resolve("data"));
    }

    @AfterEach
    void end() {
        if (process != null) {
            process.close();
        }
    }

    @Test
    void without_a_left_over_nothing_happens() {
        assertThatCode(() -> new LeftOverDatabase(data).end()).doesNotThrowAnyException();
    }

    @Test
    void a_database_that_runs_on_these_data_is_ended() throws IOException {
        run("postgres");
        writePid(process.pid(), data);

        new LeftOverDatabase(data).end();

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void the_way_is_free_for_the_next() throws IOException {
        run("postgres");
        writePid(process.pid(), data);

        new LeftOverDatabase(data).end();

        assertThat(data.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void a_database_that_runs_on_other_data_is_left_alone() throws IOException {
        run("postgres");
        writePid(process.pid(), directory.resolve("other"));

        new LeftOverDatabase(data).end();

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void another_program_that_has_the_number_now_is_left_alone() throws IOException {
        run("editor");
        writePid(process.pid(), data);

        new LeftOverDatabase(data).end();

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void a_number_that_nobody_has_any_more_is_forgotten() throws IOException {
        writePid(Integer.MAX_VALUE, data);

        new LeftOverDatabase(data).end();

        assertThat(data.resolve("postmaster.pid")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "4711"})
    void a_file_that_a_crash_left_half_written_does_not_keep_us_from_starting(String content) throws IOException {
        Files.writeString(data.resolve("postmaster.pid"), content);

        new LeftOverDatabase(data).end();

        assertThat(data.resolve("postmaster.pid")).doesNotExist();
    }

    /** A program of this name that does nothing until it is told to end. */
    private void run(String name) throws IOException {
        var program = directory.resolve(name);
        Files.copy(Path.of("/bin/sleep").toRealPath(), program, StandardCopyOption.COPY_ATTRIBUTES);
        process = ServerProcess.start(name, List.of(program.toString(), "600"), Map.of(), directory);
    }

    private void writePid(long pid, Path of) throws IOException {
        Files.writeString(data.resolve("postmaster.pid"), pid + "\n" + of + "\n1700000000\n5432\n");
    }
}
