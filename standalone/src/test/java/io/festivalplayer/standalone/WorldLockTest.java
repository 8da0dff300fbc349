package io.festivalplayer.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.festivalplayer.testing.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldLockTest {

    @TempDir
    Path directory;

    /** What another process of ours would do; a lock is the process's, so that it takes another one to tell. */
    static final class AnotherProcess {

        private AnotherProcess() {}

        public static void main(String[] args) throws IOException {
            try {
                WorldLock.on(Path.of(args[0]));
            } catch (RuntimeException e) {
                System.out.println(e.getMessage());
                System.exit(3);
            }
        }
    }

    @Test
    void a_second_process_on_the_same_data_does_not_start() throws IOException {
        try (var lock = WorldLock.on(directory);
                var another = startAnother()) {
            assertThat(lock).isNotNull();
            assertThat(another.awaitExit(Duration.ofSeconds(30))).isEqualTo(3);
        }
    }

    @Test
    void a_second_process_says_why_it_does_not_start() throws IOException {
        try (var lock = WorldLock.on(directory);
                var another = startAnother()) {
            assertThat(lock).isNotNull();
            another.awaitExit(Duration.ofSeconds(30));
            assertThat(another.logTail(5)).contains("running on " + directory + " already");
        }
    }

    @Test
    void after_the_first_has_ended_the_next_starts() throws IOException {
        WorldLock.on(directory).close();

        assertThatCode(() -> WorldLock.on(directory).close()).doesNotThrowAnyException();
    }

    private ServerProcess startAnother() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                AnotherProcess.class.getName(),
                directory.toString());
        return ServerProcess.start("another", command, Map.of(), directory);
    }
}
