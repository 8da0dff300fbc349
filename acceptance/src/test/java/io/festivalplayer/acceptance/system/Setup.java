package io.festivalplayer.acceptance.system;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * What a system is made of.
 *
 * @param workers how many workers
 * @param breakable whether the network between the processes and their servers can be broken
 * @param settings what differs from the settings of all systems
 * @param sandbox the same for the sandbox
 * @param launch how gateway and workers are started
 */
public record Setup(
        int workers, boolean breakable, Map<String, String> settings, Map<String, String> sandbox, Launch launch) {

    private static final Map<String, String> UNHINDERED =
            Map.of("SPOTIFY_RATE", "100000/30s", "FESTIVAL_LIMITS_LOGIN", "1000", "FESTIVAL_MEMORY_RECENT", "0");

    private Setup(int workers, boolean breakable, Map<String, String> settings) {
        this(workers, breakable, settings, Map.of(), Launch.quick());
    }

    /** As it ships, but for limits that tests would meet. */
    static Setup usual() {
        return new Setup(2, false, UNHINDERED);
    }

    /** As usual, with a Spotify that shows at once what was written: there is less to wait for. */
    static Setup prompt() {
        var settings = new HashMap<>(UNHINDERED);
        settings.put("FESTIVAL_WORKER_VISIBLE_AFTER", "12s");
        settings.put("FESTIVAL_WORKER_LOOK_AGAIN", "1s");
        return new Setup(2, false, settings);
    }

    /** Three workers that may make ten calls a second together. */
    static Setup limited() {
        var settings = new HashMap<>(UNHINDERED);
        settings.put("SPOTIFY_RATE", FestivalSystem.LIMIT + "/" + FestivalSystem.LIMIT_WINDOW.toSeconds() + "s");
        settings.put("FESTIVAL_DISPATCH_FIRST_SLICE_CALLS", "13");
        settings.put("FESTIVAL_DISPATCH_SLICE_CALLS", "10");
        return new Setup(3, false, settings);
    }

    /** As usual, with a network that can be broken. */
    static Setup toOperate() {
        return new Setup(2, true, UNHINDERED);
    }

    /** With a quota for the day, queues that are looked at often, a log of JSON, and traces. */
    static Setup observed(URI collector) {
        var settings = new HashMap<>(UNHINDERED);
        settings.put("SPOTIFY_QUOTA", "100000");
        settings.put("FESTIVAL_WORKER_LOOK_AT_QUEUES_EVERY", "1s");
        settings.put("FESTIVAL_LOG_FORMAT", "ecs");
        settings.put("OTEL_EXPORTER_OTLP_ENDPOINT", collector.toString());
        settings.put("OTEL_BSP_SCHEDULE_DELAY", "200");
        return new Setup(1, false, settings);
    }

    /** With short waits and small slices, so that much can happen in a minute, and the calls of Extended mode. */
    static Setup forFaults() {
        var settings = new HashMap<>(UNHINDERED);
        settings.put("SPOTIFY_RATE", "6000/30s");
        settings.putAll(Map.ofEntries(
                Map.entry("FESTIVAL_LIMITS_JOBS", "100000"),
                Map.entry("FESTIVAL_SPOTIFY_ANSWER_TIMEOUT", "2s"),
                Map.entry("FESTIVAL_SPOTIFY_CONNECT_TIMEOUT", "500ms"),
                Map.entry("FESTIVAL_WORKER_LEASE", "7s"),
                Map.entry("FESTIVAL_WORKER_HEARTBEAT", "1s"),
                Map.entry("FESTIVAL_DISPATCH_SLICE_CALLS", "10"),
                Map.entry("FESTIVAL_DISPATCH_FIRST_SLICE_CALLS", "8"),
                Map.entry("FESTIVAL_DISPATCH_SLICE_TIME", "3s"),
                Map.entry("FESTIVAL_WORKER_DISPATCH_EVERY", "200ms"),
                Map.entry("FESTIVAL_DISPATCH_LOST_AFTER", "2s"),
                Map.entry("FESTIVAL_MEMORY_ASKING", "2s"),
                Map.entry("FESTIVAL_MEMORY_FOUND", "1s"),
                Map.entry("FESTIVAL_WORKER_VISIBLE_AFTER", "8s"),
                Map.entry("FESTIVAL_WORKER_LOOK_AGAIN", "1500ms"),
                Map.entry("FESTIVAL_WORKER_SPOTIFY_DOWN", "1s")));
        return new Setup(3, true, settings);
    }

    /** The same for an app that Spotify has granted Extended Quota Mode, as its settings say. */
    static Setup extended() {
        var settings = new HashMap<>(forFaults().settings());
        settings.put("SPOTIFY_MODE", "extended");
        return new Setup(3, true, settings);
    }
}
