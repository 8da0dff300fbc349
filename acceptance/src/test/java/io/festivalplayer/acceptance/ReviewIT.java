package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.driver.SandboxControl.Playlist;
import io.festivalplayer.acceptance.system.FestivalSystem;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A doubtful act is the listener's to decide, before anything is built and after. */
class ReviewIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.shared();

    private static final String NAMESAKES = "Metallica\nJustice\nPhoenix\nGhost\nSparks\nTexas\nGoose";
    private static final String NOBODY = "Qzxvy Wrrglbh";
    private static final String BILL = NAMESAKES + "\nBjörk\nSigur Rós\n" + NOBODY;

    private final Listener listener = festival.listener("Ada");

    @Test
    void what_was_decided_in_review_is_what_the_playlist_has() {
        var review =
                listener.awaitReview(listener.order(JobOrder.of("Summer", BILL).with("review", "when_unsure")));
        var doubtful = doubtful(review);
        assertThat(doubtful.artist()).isNull();
        assertThat(festival.sandbox().playlistsOf(listener)).isEmpty();
        var other = doubtful.candidates().get(1);
        var fewer = uris(named(review, "Björk")).subList(1, 3);

        listener.decide(review, doubtful, choice(other.id())).insist(200);
        listener.decide(review, named(review, "Sigur Rós"), "{\"skip\": true}").insist(200);
        listener.decide(review, named(review, "Björk"), tracks(fewer)).insist(200);
        listener.decide(review, named(review, NOBODY), choice("https://open.spotify.com/artist/" + someone()))
                .insist(200);
        var built = listener.awaitFinished(listener.confirm(review));

        assertThat(built.state()).as("how it ended: %s", built.failure()).isEqualTo("succeeded");
        assertThat(onlyPlaylist().items()).isEqualTo(built.trackUris());
        assertThat(named(built, doubtful.name()).artist()).isEqualTo(other);
        assertThat(named(built, doubtful.name()).tracks()).isNotEmpty();
        assertThat(named(built, NOBODY).tracks()).isNotEmpty();
        assertThat(named(built, "Sigur Rós").tracks()).isEmpty();
        assertThat(uris(named(built, "Björk"))).isEqualTo(fewer);
    }

    @Test
    void a_wrong_artist_is_mended_in_the_same_playlist_and_remembered() {
        var built = finished(JobOrder.of("Summer", BILL));
        var wrong = doubtful(built);
        var right = wrong.candidates().get(1);
        var before = onlyPlaylist();
        var added = addByHand(before);

        listener.decide(built, wrong, choice(right.id())).insist(200);
        var mended = listener.awaitFinished(listener.confirm(built));

        assertThat(mended.state()).as("how it ended: %s", mended.failure()).isEqualTo("succeeded");
        assertThat(named(mended, wrong.name()).artist()).isEqualTo(right);
        assertThat(onlyPlaylist().id()).isEqualTo(before.id());
        assertThat(onlyPlaylist().items())
                .isEqualTo(both(mended.trackUris(), added))
                .doesNotContainAnyElementsOf(uris(wrong));

        var next = finished(JobOrder.of("Autumn", wrong.name()));
        assertThat(next.acts()).singleElement().satisfies(act -> {
            assertThat(act.state()).isEqualTo("matched");
            assertThat(act.artist()).isEqualTo(right);
        });
    }

    @Test
    void mending_finishes_the_same_list_though_an_answer_is_lost() {
        var built = finished(JobOrder.of("Summer", BILL));
        var added = addByHand(onlyPlaylist());
        festival.sandbox().plan(Map.of("method", "PUT", "path", "/v1/playlists/*/items", "drop", true, "times", 1));

        listener.decide(built, named(built, "Björk"), "{\"skip\": true}").insist(200);
        var mended = listener.awaitFinished(listener.confirm(built));

        assertThat(mended.state()).as("how it ended: %s", mended.failure()).isEqualTo("succeeded");
        assertThat(onlyPlaylist().items()).isEqualTo(both(mended.trackUris(), added));
    }

    @Test
    void mending_what_was_appended_leaves_what_was_there() {
        var theirs = festival.sandbox().createByHand(listener, "Theirs");
        var there = addByHand(theirs);
        var appended = finished(existing("append", theirs, "Björk\nSigur Rós\nRadiohead"));

        listener.decide(appended, named(appended, "Sigur Rós"), "{\"skip\": true}")
                .insist(200);
        var mended = listener.awaitFinished(listener.confirm(appended));

        assertThat(mended.state()).as("how it ended: %s", mended.failure()).isEqualTo("succeeded");
        assertThat(onlyPlaylist().items()).isEqualTo(both(there, mended.trackUris()));
    }

    @Test
    void a_playlist_that_its_listener_has_removed_is_not_mended_and_no_other_is_made() {
        var built = finished(JobOrder.of("Summer", "Björk\nSigur Rós"));
        var written = onlyPlaylist();
        festival.sandbox().removeByHand(listener, written.id());

        listener.decide(built, named(built, "Björk"), "{\"skip\": true}").insist(200);
        var failed = listener.awaitFinished(listener.confirm(built));

        assertThat(failed.failure().code()).isEqualTo("playlist_gone");
        assertThat(failed.failure().retryable()).isTrue();
        assertThat(onlyPlaylist().removed()).isTrue();
        assertThat(onlyPlaylist().items()).isEqualTo(written.items());
    }

    @Test
    void undo_after_mending_puts_back_what_was_there_and_what_was_added_since() {
        var theirs = festival.sandbox().createByHand(listener, "Theirs");
        var there = addByHand(theirs);
        var replaced = finished(existing("replace", theirs, "Björk\nSigur Rós\nRadiohead"));
        var added = tracksOf("Metallica");
        festival.sandbox().addByHand(listener, theirs.id(), added);
        listener.decide(replaced, named(replaced, "Sigur Rós"), "{\"skip\": true}")
                .insist(200);
        var mended = listener.awaitFinished(listener.confirm(replaced));
        assertThat(onlyPlaylist().items()).isEqualTo(both(both(mended.trackUris(), there), added));

        listener.browser().post("/api/jobs/" + mended.id() + "/undo", "{}").insist(202);

        listener.awaitUntil(
                mended, "put back", job -> "done".equals(job.playlist().undo()));
        assertThat(onlyPlaylist().items()).isEqualTo(both(there, added));
    }

    private Job finished(JobOrder order) {
        return listener.awaitFinished(listener.order(order));
    }

    private static JobOrder existing(String mode, Playlist playlist, String bill) {
        return JobOrder.of("Summer", bill).with("playlist.mode", mode).with("playlist.existingId", playlist.id());
    }

    /** Puts another act's tracks at the end of a playlist, as its listener would in Spotify's own player. */
    private List<String> addByHand(Playlist playlist) {
        var tracks = tracksOf("Foo Fighters");
        festival.sandbox().addByHand(listener, playlist.id(), tracks);
        return tracks;
    }

    private static List<String> tracksOf(String artist) {
        return found(artist).trackUris();
    }

    private static String someone() {
        return found("Foo Fighters").acts().getFirst().artist().id();
    }

    private static Job found(String artist) {
        var grace = festival.listener("Grace");
        return grace.awaitFinished(grace.order(JobOrder.of("To copy from", artist)));
    }

    private Playlist onlyPlaylist() {
        var playlists = festival.sandbox().playlistsOf(listener);
        assertThat(playlists).hasSize(1);
        return playlists.getFirst();
    }

    private static Job.Act doubtful(Job job) {
        return act(job, act -> act.candidates().size() > 1);
    }

    private static Job.Act named(Job job, String name) {
        return act(job, act -> act.name().equals(name));
    }

    private static Job.Act act(Job job, Predicate<Job.Act> which) {
        return job.acts().stream()
                .filter(which)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such act in " + job));
    }

    private static List<String> uris(Job.Act act) {
        return act.tracks().stream().map(Job.Track::uri).toList();
    }

    private static List<String> both(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static String choice(String artistId) {
        return "{\"artistId\": \"%s\"}".formatted(artistId);
    }

    private static String tracks(List<String> uris) {
        return uris.stream().collect(Collectors.joining("\", \"", "{\"tracks\": [\"", "\"]}"));
    }
}
