package io.festivalplayer.acceptance.bench;

import java.util.List;
import java.util.Map;

/**
 * A way to start the JVM that was tried.
 *
 * @param words what the table calls it
 * @param options of the JVM
 * @param environment of the process
 * @param cached whether it starts extracted, with an AOT cache
 */
record Flags(String words, List<String> options, Map<String, String> environment, boolean cached) {

    private static final Map<String, String> ONE_ARENA = Map.of("MALLOC_ARENA_MAX", "1");

    /** The way that is recommended. */
    static final Flags CHOSEN = new Flags(
            "-XX:+UseSerialGC -Xmx96m -Xss512k -XX:ReservedCodeCacheSize=48m -XX:TieredStopAtLevel=1, MALLOC_ARENA_MAX=1",
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xmx96m",
                    "-Xss512k",
                    "-XX:ReservedCodeCacheSize=48m",
                    "-XX:TieredStopAtLevel=1"),
            ONE_ARENA,
            false);

    /** The others, to compare with. */
    static final List<Flags> OTHERS = List.of(
            of("none"),
            of("-XX:+UseSerialGC -Xmx256m", "-XX:+UseSerialGC", "-Xmx256m"),
            of("-XX:+UseSerialGC -Xmx128m", "-XX:+UseSerialGC", "-Xmx128m"),
            new Flags(
                    "-XX:+UseSerialGC -Xmx128m, MALLOC_ARENA_MAX=1",
                    List.of("-XX:+UseSerialGC", "-Xmx128m"),
                    ONE_ARENA,
                    false),
            new Flags(
                    "-XX:+UseSerialGC -Xmx96m -Xss512k -XX:ReservedCodeCacheSize=64m, MALLOC_ARENA_MAX=1",
                    List.of("-XX:+UseSerialGC", "-Xmx96m", "-Xss512k", "-XX:ReservedCodeCacheSize=64m"),
                    ONE_ARENA,
                    false),
            new Flags(
                    "-XX:+UseSerialGC -Xmx96m -XX:+UseCompactObjectHeaders, MALLOC_ARENA_MAX=1",
                    List.of("-XX:+UseSerialGC", "-Xmx96m", "-XX:+UseCompactObjectHeaders"),
                    ONE_ARENA,
                    false),
            new Flags(
                    "-XX:+UseSerialGC -Xmx96m -XX:+UseCompactObjectHeaders, extracted, AOT cache, MALLOC_ARENA_MAX=1",
                    List.of("-XX:+UseSerialGC", "-Xmx96m", "-XX:+UseCompactObjectHeaders"),
                    ONE_ARENA,
                    true));

    private static Flags of(String words, String... options) {
        return new Flags(words, List.of(options), Map.of(), false);
    }
}
