package io.festivalplayer.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.system.FestivalSystem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spotify shows what was written only some time later, the lists of playlists and of items alike. */
class LateVisibilityIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.withClocksToAdvance();

    private static final int TEN_SECONDS_MS = 10_000;

    @Test
    void what_shows_late_is_neither_made_nor_added_again() {
        festival.sandbox().set(Map.of("visibilityDelayMs", TEN_SECONDS_MS));
        var crowd = Crowd.one(festival, KnownBill.large(festival));

        crowd.orderOnce();
        crowd.outwait();

        assertThat(crowd.settle().findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}, connection dropped: {2}")
    @CsvSource({
        "POST, /v1/me/playlists, false",
        "POST, /v1/me/playlists, true",
        "PUT, /v1/playlists/*/items, true",
        "POST, /v1/playlists/*/items, true"
    })
    void nor_when_the_answer_is_lost_as_well(String method, String path, boolean drop) {
        var bill = KnownBill.large(festival);
        festival.sandbox().set(Map.of("visibilityDelayMs", TEN_SECONDS_MS));
        festival.sandbox()
                .plan(Map.of("method", method, "path", path, "status", 503, "after", true, "drop", drop, "times", 1));
        var crowd = Crowd.one(festival, bill);

        crowd.orderOnce();
        crowd.outwait();

        assertThat(crowd.settle().findings()).isEmpty();
    }
}
