package io.festivalplayer.acceptance.bench;

import io.festivalplayer.acceptance.system.Launch;
import io.festivalplayer.acceptance.system.Setup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a stage is made of: the jars that ship with the settings they ship with, but for the limits of logins and orders
 * an address may have in a minute, which the bench would meet.
 *
 * @param workers how many workers
 * @param settings what differs from the shipped settings
 * @param launch how gateway and workers are started
 */
record StagePlan(int workers, Map<String, String> settings, Launch launch) {

    private static final Map<String, String> UNHINDERED =
            Map.of("FESTIVAL_LIMITS_LOGIN", "100000", "FESTIVAL_LIMITS_JOBS", "1000000");

    static final List<String> USUAL_OPTIONS = List.of("-XX:+UseSerialGC", "-Xmx256m");

    private static final Launch USUAL = Launch.with(USUAL_OPTIONS.toArray(String[]::new));

    static StagePlan workers(int count) {
        return new StagePlan(count, UNHINDERED, USUAL);
    }

    StagePlan with(String setting, String value) {
        var more = new HashMap<>(settings);
        more.put(setting, value);
        return new StagePlan(workers, more, launch);
    }

    /** A rate that nobody reaches. */
    StagePlan unlimited() {
        return with("SPOTIFY_RATE", "100000/30s");
    }

    StagePlan launched(Launch how) {
        return new StagePlan(workers, settings, how);
    }

    Setup with(Acts.File catalogue) {
        var sandbox = Map.of("SANDBOX_CATALOG", catalogue.path().toString());
        return new Setup(workers, false, settings, sandbox, launch);
    }
}
