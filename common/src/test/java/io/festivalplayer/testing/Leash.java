package io.festivalplayer.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;

/**
 * Ends a process when this JVM ends, whatever ends the JVM.
 *
 * <p>A shutdown hook does not run after {@code kill -9} or {@link Runtime#halt}; a shell that waits for the end of its
 * input always notices.
 */
final class Leash implements AutoCloseable {

    private static final String HOLD = "trap '' INT TERM HUP; read -r _; kill -INT $0; sleep 3; kill -KILL $0";

    private final Process holder;

    private Leash(Process holder) {
        this.holder = holder;
    }

    static Leash on(ProcessHandle process) {
        try {
            var holder = new ProcessBuilder("sh", "-c", HOLD, Long.toString(process.pid()))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            process.onExit().thenRun(holder::destroyForcibly);
            return new Leash(holder);
        } catch (IOException e) {
            throw new UncheckedIOException("no shell to watch over process " + process.pid(), e);
        }
    }

    /** What the operating system does when this JVM ends. */
    void letGo() throws IOException {
        holder.getOutputStream().close();
    }

    @Override
    public void close() {
        holder.destroyForcibly();
    }
}
