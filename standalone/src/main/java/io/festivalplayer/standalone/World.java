package io.festivalplayer.standalone;

import io.festivalplayer.common.settings.Setting;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Which Spotify this is about. Each has its own database, keys and passwords, so that they never mix. */
enum World {
    /** The sandbox: everybody can be anyone. */
    SANDBOX("sandbox"),
    /** Spotify itself. */
    SPOTIFY("spotify");

    private static final String DEFAULT_DIR = ".data";

    private final String folder;

    World(String folder) {
        this.folder = folder;
    }

    /** With an app to call Spotify with, it is Spotify, unless the sandbox is asked for by name. */
    static World of(Map<Setting, String> settings) {
        var sandbox = Boolean.parseBoolean(settings.getOrDefault(Setting.FESTIVAL_SANDBOX, "false"));
        return sandbox || !settings.containsKey(Setting.SPOTIFY_ID) ? SANDBOX : SPOTIFY;
    }

    Path directory(Map<Setting, String> settings) {
        var base = Optional.ofNullable(settings.get(Setting.DATA_DIR)).orElse(DEFAULT_DIR);
        return Path.of(base).toAbsolutePath().normalize().resolve(folder);
    }
}
