package io.festivalplayer.acceptance.bench;

import io.festivalplayer.acceptance.system.Launch;
import io.festivalplayer.acceptance.system.Part;
import io.festivalplayer.acceptance.system.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts what was extracted: at first so that a cache of its classes is made when it ends, then with that cache. */
final class CachedLaunch implements Launch {

    private final ExtractedJars jars;
    private final List<String> prefix;
    private final List<String> options;

    /**
     * Nothing is started yet.
     *
     * @param prefix what stands before the JVM once there is a cache
     * @param options of the JVM
     */
    CachedLaunch(ExtractedJars jars, List<String> prefix, List<String> options) {
        this.jars = jars;
        this.prefix = prefix;
        this.options = options;
    }

    @Override
    public List<String> command(Program program) {
        var target = List.of("-jar", jars.jar(program).toString());
        return command(prefix, options, jars.cache(program), target);
    }

    /** The same for something else than a program of ours. */
    static List<String> command(List<String> prefix, List<String> options, Path cache, List<String> target) {
        var cached = Files.exists(cache);
        var command = new ArrayList<String>(cached ? prefix : List.of());
        command.addAll(List.of(Launch.java(), "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        if (cached) {
            // A cache that does not fit must not be left unused without a word.
            command.addAll(List.of("-XX:AOTMode=on", "-XX:AOTCache=" + cache));
        } else {
            command.add("-XX:AOTCacheOutput=" + cache);
        }
        command.addAll(target);
        return command;
    }

    /** Ends what has run without the cache, which makes it, and starts it anew. */
    void train(Part part, Program program) {
        part.terminate();
        if (!Files.exists(jars.cache(program))) {
            throw new IllegalStateException("no cache was made\n" + part.logTail(20));
        }
        part.start();
        part.awaitReady();
    }
}
