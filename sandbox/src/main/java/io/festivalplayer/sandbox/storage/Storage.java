package io.festivalplayer.sandbox.storage;

import io.festivalplayer.sandbox.SandboxProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.StringDataType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens the tables. With a data directory they live in one file that survives the end of the process at any moment;
 * without one they live in memory.
 */
@Component
public final class Storage implements AutoCloseable {

    private final MVStore store;
    private final JsonMapper json = JsonMapper.builder().build();

    Storage(SandboxProperties properties) {
        var builder = new MVStore.Builder();
        properties.dataDirectory().map(Storage::file).ifPresent(builder::fileName);
        this.store = builder.open();
    }

    private static String file(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + directory + " cannot be made", e);
        }
        return directory.resolve("sandbox.mv").toString();
    }

    /**
     * Opens a table. Call it once a name, since a table keeps what it read.
     *
     * @param name the table's name, the same at each start
     * @param type the record that each document is
     */
    public <V> Table<V> table(String name, Class<V> type) {
        var documents = new MVMap.Builder<String, String>()
                .keyType(StringDataType.INSTANCE)
                .valueType(StringDataType.INSTANCE);
        return new Table<>(store.openMap(name, documents), store::commit, json, type);
    }

    @Override
    public void close() {
        store.close();
    }
}
