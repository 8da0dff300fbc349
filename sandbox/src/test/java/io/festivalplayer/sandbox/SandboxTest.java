package io.festivalplayer.sandbox;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;

/** One sandbox for all tests that need nothing special of it, reset before each. */
abstract class SandboxTest {

    private static final class Shared {
        private static final Sandbox SANDBOX = Sandbox.start();
    }

    final Sandbox sandbox = Shared.SANDBOX;

    @BeforeEach
    void reset() throws IOException {
        sandbox.control("POST", "reset", "");
    }
}
