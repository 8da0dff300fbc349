package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.driver.Answer;
import io.festivalplayer.acceptance.driver.Bill;
import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.driver.SandboxControl.Playlist;
import io.festivalplayer.acceptance.system.FestivalSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExistingPlaylistsIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.shared();

    private static final String FIRST = "Radiohead\nBjörk\nSigur Rós";
    private static final String SECOND = "Björk\nThe Killers\nFoo Fighters";

    private final Listener listener = festival.listener("Ada");

    @Test
    void replacing_puts_the_new_tracks_in_the_place_of_those_of_the_job_before() {
        var old = finished(order("Summer", FIRST));

        var replaced = finished(change("replace", old.playlist().id(), SECOND));

        assertThat(replaced.state()).isEqualTo("succeeded");
        assertThat(onlyPlaylist().items()).isEqualTo(replaced.trackUris());
    }

    @Test
    void replacing_keeps_at_the_end_what_the_listener_had_added() {
        var old = finished(order("Summer", FIRST));
        var foreign = addByHand(old, "Metallica");

        var replaced = finished(change("replace", old.playlist().id(), SECOND));

        var expected = new ArrayList<>(replaced.trackUris());
        expected.addAll(foreign);
        assertThat(onlyPlaylist().items()).isEqualTo(expected);
    }

    @Test
    void replacing_takes_out_what_the_listener_had_added_when_told_so() {
        var old = finished(order("Summer", FIRST));
        addByHand(old, "Metallica");

        var replaced = finished(change("replace", old.playlist().id(), SECOND).with("playlist.keepOthers", false));

        assertThat(onlyPlaylist().items()).isEqualTo(replaced.trackUris());
    }

    @Test
    void undo_puts_back_what_was_there_before() {
        var old = finished(order("Summer", FIRST));
        addByHand(old, "Metallica");
        var before = onlyPlaylist().items();
        var replaced = finished(change("replace", old.playlist().id(), SECOND));

        undo(replaced).insist(202);

        listener.awaitUntil(
                replaced, "put back", job -> "done".equals(job.playlist().undo()));
        assertThat(onlyPlaylist().items()).isEqualTo(before);
    }

    @Test
    void undo_empties_a_playlist_that_was_empty() {
        var empty = festival.sandbox().createByHand(listener, "Empty");
        var replaced = finished(change("replace", empty.id(), SECOND));

        undo(replaced).insist(202);

        listener.awaitUntil(
                replaced, "put back", job -> "done".equals(job.playlist().undo()));
        assertThat(onlyPlaylist().items()).isEmpty();
    }

    @Test
    void what_was_put_back_once_is_not_put_back_again() {
        var old = finished(order("Summer", FIRST));
        var replaced = finished(change("replace", old.playlist().id(), SECOND));
        undo(replaced).insist(202);
        listener.awaitUntil(
                replaced, "put back", job -> "done".equals(job.playlist().undo()));

        Problem.assertThatIs(409, "conflict", undo(replaced));
    }

    @Test
    void a_job_that_made_its_playlist_has_nothing_to_put_back() {
        var made = finished(order("Summer", "Björk"));

        Problem.assertThatIs(409, "conflict", undo(made));
    }

    @Test
    void appending_adds_what_is_missing_at_the_end() {
        var old = finished(order("Summer", FIRST));
        var before = onlyPlaylist().items();

        var appended = finished(change("append", old.playlist().id(), SECOND));

        var expected = new ArrayList<>(before);
        appended.trackUris().stream().filter(uri -> !before.contains(uri)).forEach(expected::add);
        assertThat(appended.state()).isEqualTo("succeeded");
        assertThat(onlyPlaylist().items()).isEqualTo(expected);
    }

    @Test
    void an_append_whose_answers_are_lost_adds_nothing_twice() {
        var old = finished(order("Summer", FIRST));
        var before = onlyPlaylist().items();
        festival.sandbox()
                .plan(Map.of(
                        "method", "POST", "path", "/v1/playlists/*/items", "status", 503, "after", true, "times", 1));

        var appended = finished(change("append", old.playlist().id(), SECOND));

        var expected = new ArrayList<>(before);
        appended.trackUris().stream().filter(uri -> !before.contains(uri)).forEach(expected::add);
        assertThat(onlyPlaylist().items()).isEqualTo(expected);
    }

    @Test
    void a_replace_whose_answers_are_lost_ends_with_the_same_list() {
        var old = finished(order("Summer", FIRST));
        festival.sandbox().plan(Map.of("method", "PUT", "path", "/v1/playlists/*/items", "drop", true, "times", 1));

        var replaced = finished(change("replace", old.playlist().id(), SECOND));

        assertThat(onlyPlaylist().items()).isEqualTo(replaced.trackUris());
    }

    @Test
    void cancelling_a_replace_puts_back_what_was_there_before() {
        var old = finished(order("Summer", FIRST));
        var before = onlyPlaylist().items();
        var replacing = halfWritten(change("replace", old.playlist().id(), longBill()));

        listener.cancel(replacing).insist(202);

        listener.awaitUntil(
                replacing, "put back", job -> "done".equals(job.playlist().removal()));
        assertThat(onlyPlaylist().items()).isEqualTo(before);
    }

    @Test
    void someone_elses_playlist_fails_before_anything_is_written() {
        var other = festival.listener("Grace");
        var theirs = other.awaitFinished(other.order(JobOrder.of("Theirs", "Björk")));

        var refused = finished(change("replace", theirs.playlist().id(), SECOND));

        assertThat(refused.failure().code()).isEqualTo("not_yours");
        assertThat(festival.sandbox().playlistsOf(other).getFirst().items()).isEqualTo(theirs.trackUris());
    }

    @Test
    void a_playlist_with_local_files_is_not_replaced() {
        var playlist = festival.sandbox().createByHand(listener, "Cellar tapes");
        festival.sandbox().addByHand(listener, playlist.id(), List.of("spotify:local:Ada:Tapes:Cellar:180"));

        var refused = finished(change("replace", playlist.id(), SECOND));

        assertThat(refused.failure().code()).isEqualTo("cannot_replace");
        assertThat(onlyPlaylist().items()).hasSize(1);
    }

    @Test
    void a_playlist_that_was_deleted_fails_before_anything_is_written() {
        var begun = halfWritten(order("Deleted", longBill()));
        listener.cancel(begun).insist(202);
        listener.awaitUntil(
                begun, "taken away", job -> "done".equals(job.playlist().removal()));
        var deleted = onlyPlaylist();

        var refused = finished(change("append", deleted.id(), SECOND));

        assertThat(refused.failure().code()).isEqualTo("playlist_gone");
        assertThat(onlyPlaylist()).isEqualTo(deleted);
    }

    @Test
    void a_playlist_that_never_was_fails_before_anything_is_written() {
        var refused = finished(
                order("Summer", "Björk").with("playlist.mode", "append").with("playlist.existingId", "A".repeat(22)));

        assertThat(refused.failure().code()).isEqualTo("playlist_gone");
    }

    private Job finished(JobOrder order) {
        return listener.awaitFinished(listener.order(order));
    }

    /** More tracks than one write takes. */
    private static String longBill() {
        return Bill.of("coachella 2024").text().lines().limit(60).collect(Collectors.joining("\n"));
    }

    /** A job whose second write Spotify refuses, so that it waits with half of its tracks written. */
    private Job halfWritten(JobOrder order) {
        festival.sandbox().plan(Map.of("method", "POST", "path", "/v1/playlists/*/items", "status", 503, "times", 1));
        return listener.awaitWaiting(listener.order(order));
    }

    private static JobOrder order(String name, String bill) {
        return JobOrder.of(name, bill);
    }

    private static JobOrder change(String mode, String playlistId, String bill) {
        return order("Summer", bill).with("playlist.mode", mode).with("playlist.existingId", playlistId);
    }

    private Answer undo(Job job) {
        return listener.browser().post("/api/jobs/" + job.id() + "/undo", "{}");
    }

    /** Puts an artist's tracks at the end of a job's playlist, as its listener would in Spotify's own player. */
    private List<String> addByHand(Job job, String artist) {
        var other = festival.listener("Grace");
        var tracks =
                other.awaitFinished(other.order(order("To copy from", artist))).trackUris();
        festival.sandbox().addByHand(listener, job.playlist().id(), tracks);
        return tracks;
    }

    private Playlist onlyPlaylist() {
        var playlists = festival.sandbox().playlistsOf(listener);
        assertThat(playlists).hasSize(1);
        return playlists.getFirst();
    }
}
