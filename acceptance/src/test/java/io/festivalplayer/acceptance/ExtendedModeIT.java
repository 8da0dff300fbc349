package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.driver.Bill;
import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.system.FestivalSystem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** In Extended Quota Mode Spotify gives more; nobody tells the product which mode its app is in. */
class ExtendedModeIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.shared();

    private final Bill bill = Bill.of("power trip 2023");
    private Listener listener;

    @BeforeEach
    void log_in() {
        listener = festival.listener("Ada");
        festival.sandbox().set(Map.of("mode", "extended"));
    }

    @Test
    void a_bill_becomes_a_playlist() {
        var finished = listener.awaitFinished(order(bill));

        assertThatThePlaylistHolds(finished);
    }

    @Test
    void an_artist_chosen_by_the_listener_brings_their_top_tracks() {
        var chosen = matchedIn(listener.awaitFinished(order(bill)));

        var finished = listener.awaitFinished(order(Stream.concat(
                        // A search comes first, so that this run knows the mode.
                        Stream.of(Map.of("name", "Björk")), chosen.stream().map(ExtendedModeIT::chosen))
                .toList()));

        assertThat(festival.sandbox().calls(listener, "/top-tracks"))
                .extracting(call -> call.path())
                .containsExactlyInAnyOrderElementsOf(chosen.stream()
                        .map(artist -> "/v1/artists/" + artist.id() + "/top-tracks")
                        .toList());
        assertThatThePlaylistHolds(finished);
    }

    @Test
    void an_app_that_is_moved_back_to_development_mode_still_makes_playlists() {
        var chosen = matchedIn(listener.awaitFinished(order(Bill.of("summer sonic 2024"))));
        festival.sandbox().set(Map.of("mode", "development"));

        var byName = listener.awaitFinished(order(bill));
        var byArtist = listener.awaitFinished(
                order(chosen.stream().map(ExtendedModeIT::chosen).toList()));

        assertThat(byName.state()).as("how it ended: %s", byName.failure()).isEqualTo("succeeded");
        assertThat(byArtist.state()).as("how it ended: %s", byArtist.failure()).isEqualTo("succeeded");
    }

    private Job order(Bill bill) {
        return listener.order(JobOrder.of(bill.name(), bill.text()));
    }

    private Job order(List<Map<String, String>> acts) {
        return listener.order(JobOrder.ofActs("chosen", acts));
    }

    private static Map<String, String> chosen(Job.Artist artist) {
        return Map.of("name", artist.name(), "artistId", artist.id());
    }

    private static List<Job.Artist> matchedIn(Job job) {
        return job.acts().stream()
                .filter(act -> act.state().equals("matched"))
                .map(Job.Act::artist)
                .toList();
    }

    private void assertThatThePlaylistHolds(Job job) {
        assertThat(job.state()).as("how it ended: %s", job.failure()).isEqualTo("succeeded");
        assertThat(festival.sandbox().playlistsOf(listener))
                .last()
                .satisfies(playlist ->
                        assertThat(playlist.items()).isNotEmpty().containsExactlyElementsOf(job.trackUris()));
    }
}
