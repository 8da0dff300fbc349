package io.festivalplayer.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** A port of the loopback interface that nobody listens on, and that no other JVM of the tests gives away. */
public final class FreePort {

    private static final PortBlock BLOCK = PortBlock.claim();

    private FreePort() {}

    /**
     * A port that was not given away by this JVM for a while. Safe for use by many threads.
     *
     * @throws UncheckedIOException if none is free
     */
    public static int next() {
        for (var tried = 0; tried < PortBlock.SIZE; tried++) {
            var port = BLOCK.next();
            if (isFree(port)) {
                return port;
            }
        }
        throw new UncheckedIOException(new IOException("no free port in " + BLOCK));
    }

    /** Whoever listens on one address only is in the way of all addresses, too. */
    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1)) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
