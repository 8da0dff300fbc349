package io.festivalplayer.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.BeforeEach;

/** One sandbox for all tests that need nothing special of it, reset before each. */
abstract class SandboxTest {

    private static final class Shared {
        private static final Sandbox SANDBOX = Sandbox.start();
        private static final Sample SAMPLE = sample();

        private static Sample sample() {
            try {
                return Sample.in(SANDBOX);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    final Sandbox sandbox = Shared.SANDBOX;

    @BeforeEach
    void reset() throws IOException {
        sandbox.control("POST", "reset", "");
    }

    /** Returns things of the catalogue, and a new playlist of a listener's. */
    Sample sampleOf(String listener) throws IOException {
        return Shared.SAMPLE.withPlaylistOf(listener, sandbox);
    }
}
