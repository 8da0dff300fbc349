package io.festivalplayer.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports that this JVM alone gives away, until it ends. A port that the operating system chose could be chosen for
 * another process, or for an outgoing connection, before a server takes it: these lie below those that it chooses from.
 */
final class PortBlock {

    static final int SIZE = 400;

    private static final int LOWEST = 12_000;
    private static final int BLOCKS = 50;

    private final int first;
    /** Held as long as this lives; the operating system lets go of it however the JVM ends. */
    private final FileLock claim;

    private final AtomicInteger given = new AtomicInteger();

    private PortBlock(int first, FileLock claim) {
        this.first = first;
        this.claim = claim;
    }

    static PortBlock claim() {
        try {
            var directory = Files.createDirectories(Path.of(
                    System.getProperty("java.io.tmpdir"), "festival-test-ports-" + System.getProperty("user.name")));
            for (var block = 0; block < BLOCKS; block++) {
                var first = LOWEST + block * SIZE;
                var claim = claim(directory.resolve(Integer.toString(first)));
                if (claim.isPresent()) {
                    return new PortBlock(first, claim.get());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot claim ports", e);
        }
        throw new IllegalStateException("all ports of the tests are claimed");
    }

    private static Optional<FileLock> claim(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            channel.close();
        }
        return Optional.ofNullable(lock);
    }

    int next() {
        return first + Math.floorMod(given.getAndIncrement(), SIZE);
    }

    @Override
    public String toString() {
        return "%d to %d, claimed by %s".formatted(first, first + SIZE - 1, claim);
    }
}
