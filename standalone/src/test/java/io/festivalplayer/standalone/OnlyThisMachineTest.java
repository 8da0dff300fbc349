package io.festivalplayer.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.testing.FreePort;
import io.festivalplayer.testing.ServerProcess;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** All of it in one process, as {@code script/start} runs it, is for who sits at the machine. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux tells where a process listens without a tool")
class OnlyThisMachineTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path directory;

    private final int port = FreePort.next();
    private final int management = FreePort.next();
    private final int workersManagement = FreePort.next();
    private final int sandbox = FreePort.next();

    @Test
    void every_door_is_on_the_loopback_address() throws IOException {
        try (var standalone = start()) {
            // The gateway's doors are the last that open, that for its management after the other.
            await("it is up")
                    .atMost(PATIENCE)
                    .failFast("it has ended", () -> !standalone.isAlive())
                    .until(() -> isOpen(port) && isOpen(management));
            var database = postmaster();

            var doors = Stream.concat(
                            ListeningSockets.of(standalone.pid()).stream(), ListeningSockets.of(database).stream())
                    .toList();

            assertThat(doors).allMatch(door -> door.getAddress().isLoopbackAddress());
            assertThat(doors.stream().map(InetSocketAddress::getPort))
                    .contains(port, management, workersManagement, sandbox)
                    .as("and those of PostgreSQL and the broker")
                    .hasSizeGreaterThanOrEqualTo(6);
            standalone.terminate();
        }
    }

    private ServerProcess start() {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return ServerProcess.start(
                "standalone",
                List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        Standalone.class.getName()),
                Map.of(
                        "PORT", Integer.toString(port),
                        "MANAGEMENT_PORT", Integer.toString(management),
                        "WORKER_MANAGEMENT_PORT", Integer.toString(workersManagement),
                        "SANDBOX_PORT", Integer.toString(sandbox),
                        "DATA_DIR", directory.resolve("data").toString()),
                directory);
    }

    private static boolean isOpen(int door) {
        try (var _ = new Socket("127.0.0.1", door)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** PostgreSQL is no child of ours; the first line of its file is its number. */
    private long postmaster() throws IOException {
        try (var files = Files.walk(directory)) {
            var file = files.filter(path -> path.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            return Long.parseLong(Files.readAllLines(file).getFirst().strip());
        }
    }
}
