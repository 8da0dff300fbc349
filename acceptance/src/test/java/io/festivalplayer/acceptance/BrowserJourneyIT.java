package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.system.FestivalSystem;
import io.festivalplayer.acceptance.system.GatewaySwitch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people do in a browser, from a pasted line-up to the playlist. The journeys themselves are the client's. */
class BrowserJourneyIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.shared();

    @Test
    void people_find_their_way_from_the_first_paste_to_the_account_on_every_screen()
            throws IOException, InterruptedException {
        assertThatAllArrive("journeys");
    }

    @Test
    void people_are_told_when_the_gateway_is_gone_and_when_spotify_makes_them_wait()
            throws IOException, InterruptedException {
        assertThatAllArrive("alone", "--no-deps");
    }

    private static void assertThatAllArrive(String project, String... options)
            throws IOException, InterruptedException {
        var client = Path.of(System.getProperty("client.dir"));
        var log = Path.of("target", "browser-" + project + ".log");
        var command = Stream.concat(
                Stream.of("npm", "run", "--silent", "e2e", "--", "--project=" + project), Stream.of(options));
        var journeys = new ProcessBuilder(command.toList())
                .directory(client.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        try (var gateway = GatewaySwitch.of(festival.gateway())) {
            journeys.environment().put("E2E_BASE_URL", festival.address().toString());
            journeys.environment()
                    .put("E2E_SANDBOX_URL", festival.sandbox().sandbox().toString());
            journeys.environment().put("E2E_CONTROL_URL", gateway.address().toString());

            var process = journeys.start();
            process.getOutputStream().close();
            var hasEnded = process.waitFor(8, TimeUnit.MINUTES);
            if (!hasEnded) {
                process.destroy();
            }

            assertThat(hasEnded).as(Files.readString(log)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(log)).isZero();
            assertThat(Files.readString(log)).containsPattern("\\d+ passed");
        }
    }
}
