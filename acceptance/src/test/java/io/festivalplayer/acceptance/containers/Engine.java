package io.festivalplayer.acceptance.containers;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.Map;

/** What the tests of the containers need of the machine. */
final class Engine {

    /** With {@code required}, nothing of this package is left out. */
    private static final String VARIABLE = "TEST_CONTAINERS";

    private Engine() {}

    /** The directory of the compose file, where an engine answers; else the test is left out, or fails. */
    static Path checkout() {
        var checkout = Path.of(System.getProperty("client.dir")).resolve("..").normalize();
        need(
                new Docker(checkout, Map.of()).answers(),
                "the containers were left out: no Docker engine with compose answers (docker info)");
        return checkout;
    }

    /** Leaves the test out, or lets it fail, where something is not there. */
    static void need(boolean isThere, String otherwise) {
        if (isThere) {
            return;
        }
        if ("required".equals(System.getenv(VARIABLE))) {
            throw new AssertionError(otherwise + ", and " + VARIABLE + " says that they must run");
        }
        abort(otherwise);
    }
}
