package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.driver.Bill;
import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.system.FestivalSystem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A listener may take the app out of their Spotify account whenever they like. */
class RevocationIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.shared();

    /** Acts that are looked for at a time: when so many more are found, those before them are. */
    private static final int AT_ONCE = 8;

    private final Bill known = Bill.of("power trip 2023");
    private final Bill bill = known.andStrangers(60);

    @Test
    void a_job_whose_listener_takes_the_app_out_asks_for_a_new_login_and_keeps_what_it_found() {
        var listener = festival.listener("Ada");

        var stopped = stoppedWhileMatching(listener);

        assertThat(stopped.state()).isEqualTo("failed");
        assertThat(stopped.failure().code()).isEqualTo("reconnect_spotify");
        assertThat(stopped.acts().subList(0, known.lines().size()))
                .extracting(Job.Act::state)
                .containsOnly("matched");
        assertThat(stopped.acts()).last().extracting(Job.Act::state).isEqualTo("pending");
    }

    @Test
    void after_the_next_login_it_goes_on_by_itself_and_asks_nothing_twice() {
        var listener = festival.listener("Ada");
        var stopped = stoppedWhileMatching(listener);

        listener.logInAgain();
        var finished = listener.awaitFinished(stopped);

        assertThat(finished.state()).as("how it ended: %s", finished.failure()).isEqualTo("succeeded");
        assertThat(festival.sandbox().calls(listener, "/v1/search"))
                .filteredOn(call -> call.status() == 200)
                .extracting(call -> call.query())
                .doesNotHaveDuplicates();
        assertThatItMadeOnePlaylist(listener, finished);
    }

    @Test
    void a_playlist_that_was_half_written_is_completed_after_the_next_login() {
        var listener = festival.listener("Ada");
        festival.sandbox()
                .plan(Map.of(
                        "method", "PUT", "path", "/v1/playlists/*/items", "status", 503, "after", true, "times", 1));
        var parked = listener.awaitWaiting(listener.order(JobOrder.of("half written", known.text())));
        festival.sandbox().revoke(listener);
        var stopped = listener.awaitFinished(parked);
        assertThat(stopped.failure().code()).isEqualTo("reconnect_spotify");

        listener.logInAgain();
        var finished = listener.awaitFinished(stopped);

        assertThat(finished.state()).as("how it ended: %s", finished.failure()).isEqualTo("succeeded");
        assertThatItMadeOnePlaylist(listener, finished);
    }

    private Job stoppedWhileMatching(Listener listener) {
        festival.sandbox().set(Map.of("latencyMs", 500));
        var ordered = listener.order(JobOrder.of("half way", bill.text()));
        var running = listener.awaitUntil(
                ordered,
                "half way",
                job -> job.progress().done() >= known.lines().size() + AT_ONCE);
        festival.sandbox().revoke(listener);
        festival.sandbox().letEverythingThrough();
        return listener.awaitFinished(running);
    }

    private static void assertThatItMadeOnePlaylist(Listener listener, Job job) {
        assertThat(festival.sandbox().playlistsOf(listener)).singleElement().satisfies(playlist -> {
            assertThat(playlist.removed()).isFalse();
            assertThat(playlist.items()).isNotEmpty().containsExactlyElementsOf(job.trackUris());
        });
    }
}
