package io.festivalplayer.standalone;

import io.festivalplayer.common.settings.StartRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One process for each world's data: the lock ends with the process, however it ends. */
final class WorldLock implements AutoCloseable {

    private final FileChannel channel;

    private WorldLock(FileChannel channel) {
        this.channel = channel;
    }

    static WorldLock on(Path directory) throws IOException {
        var channel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new StartRefused(
                    "Festival Player is running on " + directory + " already.",
                    "Stop it with Ctrl-C, or set DATA_DIR to another folder.");
        }
        return new WorldLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
