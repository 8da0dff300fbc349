package io.festivalplayer.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

    @Test
    void a_frozen_program_does_nothing_until_it_is_let_go_on() {
        try (var process = run("while :; do echo beat; sleep 0.05; done")) {
            await().until(() -> process.logTail(5).contains("beat"));

            process.freeze();
            var frozen = process.logTail(1000);
            await().during(Duration.ofMillis(300)).until(() -> frozen.equals(process.logTail(1000)));

            process.thaw();
            await().until(() -> !frozen.equals(process.logTail(1000)));
        }
    }

    private ServerProcess run(String script) {
        return ServerProcess.start("script", List.of("sh", "-c", script), Map.of("GREETING", "hello"), directory);
    }
}
