package io.festivalplayer.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.settings.Setting;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldTest {

    @TempDir
    Path directory;

    @ParameterizedTest(name = "app [{0}], sandbox [{1}]: {2}")
    @CsvSource(nullValues = "unset", textBlock = """
            unset, unset, SANDBOX
            unset, false, SANDBOX
            unset, true,  SANDBOX
            app,   unset, SPOTIFY
            app,   false, SPOTIFY
            app,   true,  SANDBOX
            """)
    void with_an_app_it_is_spotify_unless_the_sandbox_is_asked_for(String app, String sandbox, World world) {
        var settings = new EnumMap<Setting, String>(Setting.class);
        if (app != null) {
            settings.put(Setting.SPOTIFY_ID, app);
        }
        if (sandbox != null) {
            settings.put(Setting.FESTIVAL_SANDBOX, sandbox);
        }

        assertThat(World.of(settings)).isEqualTo(world);
    }

    @Test
    void the_two_worlds_share_no_folder() {
        var settings = Map.of(Setting.DATA_DIR, directory.toString());

        assertThat(World.SANDBOX.directory(settings)).isNotEqualTo(World.SPOTIFY.directory(settings));
    }

    @Test
    void a_world_lies_in_the_folder_that_was_set() {
        assertThat(World.SANDBOX.directory(Map.of(Setting.DATA_DIR, directory.toString())))
                .isEqualTo(directory.resolve("sandbox"));
    }
}
