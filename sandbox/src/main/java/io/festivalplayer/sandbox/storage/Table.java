package io.festivalplayer.sandbox.storage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents by key, kept as JSON. A write is committed before the method returns, so it outlives a killed process; it
 * is not forced to the disk, so a power failure may lose the newest ones. Safe for use by any thread.
 *
 * @param <V> an immutable record
 */
public final class Table<V> {

    private final Map<String, String> disk;
    private final Runnable commit;
    private final JsonMapper json;
    private final Map<String, V> memory = new ConcurrentHashMap<>();

    Table(Map<String, String> disk, Runnable commit, JsonMapper json, Class<V> type) {
        this.disk = disk;
        this.commit = commit;
        this.json = json;
        disk.forEach((key, document) -> memory.put(key, json.readValue(document, type)));
    }

    /** Returns the document under a key. */
    public Optional<V> get(String key) {
        return Optional.ofNullable(memory.get(key));
    }

    /** Returns all documents as they are now, in no order. */
    public List<V> all() {
        return List.copyOf(memory.values());
    }

    /** Stores a document, replacing the one that was there. */
    public synchronized void put(String key, V document) {
        disk.put(key, json.writeValueAsString(document));
        commit.run();
        memory.put(key, document);
    }

    /**
     * Changes a document; no other change comes in between.
     *
     * @return the changed document, or empty when there is none under this key
     */
    public synchronized Optional<V> update(String key, UnaryOperator<V> change) {
        var changed = get(key).map(change);
        changed.ifPresent(document -> put(key, document));
        return changed;
    }

    /** Returns the document under a key, storing the given one first when there is none. */
    public synchronized V computeIfAbsent(String key, V fresh) {
        return get(key).orElseGet(() -> {
            put(key, fresh);
            return fresh;
        });
    }

    /** Removes a document; removing what is not there does nothing. */
    public synchronized void remove(String key) {
        disk.remove(key);
        commit.run();
        memory.remove(key);
    }

    /** Removes all documents. */
    public synchronized void clear() {
        disk.clear();
        commit.run();
        memory.clear();
    }
}
