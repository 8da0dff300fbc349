package io.festivalplayer.common.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.testing.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopSignalTest {

    @TempDir
    Path directory;

    /** A process whose one part keeps it alive until it is stopped. */
    static final class Example {

        static void main(String[] args) throws InterruptedException {
            var part = Thread.ofPlatform().start(Example::waitForever);
            StopSignal.onStop(() -> stop(part, args[0]), Duration.ofSeconds(2));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("a hook was run")));
            System.out.println("started");
            part.join();
        }

        private static void stop(Thread part, String how) {
            part.interrupt();
            switch (how) {
                case "hangs" -> waitForever();
                case "fails" -> throw new IllegalStateException("a part does not stop");
                default -> System.out.println("stopped in order");
            }
        }

        private static void waitForever() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void who_is_asked_to_stop_stops_in_order_and_answers_0() {
        try (var process = started("")) {
            assertThat(process.terminate()).isZero();
            assertThat(process.logTail(10)).contains("stopped in order").doesNotContain("a hook was run");
        }
    }

    @Test
    void a_stop_that_hangs_is_cut_off() {
        try (var process = started("hangs")) {
            assertThat(process.terminate()).isZero();
            assertThat(process.logTail(10)).contains("cut off");
        }
    }

    @Test
    void a_stop_that_fails_says_so_and_ends() {
        try (var process = started("fails")) {
            assertThat(process.terminate()).isZero();
            assertThat(process.logTail(50)).contains("a part does not stop");
        }
    }

    private ServerProcess started(String how) {
        var process = ServerProcess.start(
                "example",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Example.class.getName(),
                        how),
                Map.of(),
                directory);
        await("the example has started")
                .atMost(Duration.ofSeconds(30))
                .until(() -> process.logTail(10).contains("started"));
        return process;
    }
}
