package io.festivalplayer.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {

    @TempDir
    Path directory;

    @Test
    void keeps_what_a_program_wrote_and_how_it_ended() {
        try (var process = run("echo $GREETING; exit 3")) {
            assertThat(process.awaitExit(Duration.ofSeconds(10))).isEqualTo(3);
            assertThat(process.logTail(5)).contains("hello");
        }
    }

    @Test
    void ends_a_program_that_would_go_on() {
        var process = run("exec sleep 600");

        process.close();

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void ends_a_program_when_the_one_that_watches_over_it_loses_this_process() throws Exception {
        try (var process = run("exec sleep 600")) {
            var leash = Leash.on(ProcessHandle.of(process.pid()).orElseThrow());

            leash.letGo();

            assertThat(process.awaitExit(Duration.ofSeconds(10))).isNotZero();
        }
    }

    private ServerProcess run(String script) {
        return ServerProcess.start("script", List.of("sh", "-c", script), Map.of("GREETING", "hello"), directory);
    }
}
