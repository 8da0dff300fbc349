package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.driver.Bill;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.driver.SandboxControl.Playlist;
import io.festivalplayer.acceptance.system.FestivalSystem;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Spotify may allow that its answers are kept for an hour; they are still one listener's. */
class TwoListenersIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.shared();

    private final Bill bill = Bill.of("power trip 2023");

    @BeforeEach
    void answers_may_be_kept() {
        festival.sandbox().set(Map.of("cacheMaxAgeSeconds", 3600));
    }

    @Test
    void each_is_shown_as_who_they_are() {
        var ada = festival.listener("Ada");
        var grace = festival.listener("Grace");

        assertThat(nameShownTo(ada)).isEqualTo(ada.name());
        assertThat(nameShownTo(grace)).isEqualTo(grace.name());
        assertThat(nameShownTo(ada)).isEqualTo(ada.name());
    }

    @Test
    void each_has_their_own_playlist_and_nothing_of_the_other_s() {
        var ada = festival.listener("Ada");
        var grace = festival.listener("Grace");
        var adas = ada.order(JobOrder.of("of Ada", bill.text()));
        var graces = grace.order(JobOrder.of("of Grace", bill.text()));

        assertThat(ada.awaitFinished(adas).state()).isEqualTo("succeeded");
        assertThat(grace.awaitFinished(graces).state()).isEqualTo("succeeded");

        assertThat(festival.sandbox().playlistsOf(ada))
                .extracting(Playlist::name)
                .containsExactly("of Ada");
        assertThat(festival.sandbox().playlistsOf(grace))
                .extracting(Playlist::name)
                .containsExactly("of Grace");
    }

    @Test
    void each_list_of_jobs_is_one_listener_s() {
        var ada = festival.listener("Ada");
        var grace = festival.listener("Grace");
        var adas = ada.order(JobOrder.of("of Ada", bill.text()));
        var graces = grace.order(JobOrder.of("of Grace", bill.text()));

        assertThat(jobsShownTo(ada)).isEqualTo(adas.id());
        assertThat(jobsShownTo(grace)).isEqualTo(graces.id());
    }

    private static String nameShownTo(Listener listener) {
        return listener.browser()
                .get("/api/me")
                .insist(200)
                .json()
                .path("displayName")
                .asString();
    }

    private static String jobsShownTo(Listener listener) {
        return String.join(
                " ",
                listener.browser()
                        .get("/api/jobs")
                        .insist(200)
                        .json()
                        .path("items")
                        .valueStream()
                        .map(job -> job.path("id").asString())
                        .toList());
    }
}
