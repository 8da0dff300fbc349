package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.system.FestivalSystem;
import io.festivalplayer.acceptance.system.RemoteControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The journeys in a browser, which are the client's, through a system that runs. */
record BrowserJourneys(FestivalSystem festival) {

    private static final int PATIENCE_IN_MINUTES = 15;

    /** Runs the journeys of a Playwright project, and fails with what they printed if one of them does. */
    void assertThatAllArrive(String project, String... options) throws IOException, InterruptedException {
        var client = Path.of(System.getProperty("client.dir"));
        var log = Path.of("target", "browser-" + project + ".log");
        var command = Stream.concat(
                Stream.of("npm", "run", "--silent", "e2e", "--", "--project=" + project), Stream.of(options));
        var journeys = new ProcessBuilder(command.toList())
                .directory(client.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        try (var control = RemoteControl.of(festival)) {
            journeys.environment().put("E2E_BASE_URL", festival.address().toString());
            journeys.environment()
                    .put("E2E_SANDBOX_URL", festival.sandbox().sandbox().toString());
            journeys.environment().put("E2E_CONTROL_URL", control.address().toString());

            var process = journeys.start();
            process.getOutputStream().close();
            var hasEnded = process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES);
            if (!hasEnded) {
                process.destroy();
            }

            assertThat(hasEnded).as(Files.readString(log)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(log)).isZero();
            assertThat(Files.readString(log)).containsPattern("\\d+ passed").doesNotContain("skipped");
        }
    }
}
