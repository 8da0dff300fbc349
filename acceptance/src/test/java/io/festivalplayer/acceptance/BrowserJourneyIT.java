package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.system.FestivalSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a person does in a browser, from a pasted line-up to the playlist. The journey itself is the client's. */
class BrowserJourneyIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.shared();

    @Test
    void a_person_pastes_a_line_up_and_opens_the_playlist() throws IOException, InterruptedException {
        var client = Path.of(System.getProperty("client.dir"));
        var log = Path.of("target", "browser-journey.log");
        var journey = new ProcessBuilder("npm", "run", "--silent", "e2e")
                .directory(client.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        journey.environment().put("E2E_BASE_URL", festival.address().toString());

        var process = journey.start();
        process.getOutputStream().close();
        process.waitFor(5, TimeUnit.MINUTES);

        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }
}
