package io.festivalplayer.acceptance.containers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** Looks again and again at what the first container of some services takes of its memory, files in caches left out. */
final class MemoryWatch implements AutoCloseable {

    private final Stack stack;
    private final Map<String, String> services;
    private final Map<String, Double> most = new TreeMap<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread looking;

    MemoryWatch(Stack stack, String... services) {
        this.stack = stack;
        this.services = Arrays.stream(services)
                .collect(Collectors.toMap(service -> stack.container(service).substring(0, 12), service -> service));
        this.looking = Thread.ofVirtual().start(this::look);
    }

    private void look() {
        while (!ended.get()) {
            var command = new ArrayList<>(List.of("stats", "--no-stream", "--format", "{{.ID}} {{.MemUsage}}"));
            command.addAll(services.keySet());
            stack.docker().insist(command.toArray(String[]::new)).lines().forEach(this::take);
        }
    }

    /** Such as {@code 1f2e3d4c5b6a 181.3MiB / 256MiB}. */
    private void take(String line) {
        var words = line.split("\\s+");
        synchronized (most) {
            most.merge(services.get(words[0]), Double.valueOf(words[1].replace("MiB", "")), Math::max);
        }
    }

    /** The most that was seen, in words. */
    Map<String, String> figures() {
        synchronized (most) {
            if (!most.keySet().containsAll(services.values())) {
                throw new IllegalStateException("only seen: " + most);
            }
            return most.entrySet().stream()
                    .collect(Collectors.toMap(
                            service -> service.getKey() + ", most memory under load",
                            service -> "%.0f MiB".formatted(service.getValue())));
        }
    }

    @Override
    public void close() {
        ended.set(true);
        try {
            looking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while it looked for the last time", e);
        }
    }
}
