package io.festivalplayer.common.pick;

import static io.festivalplayer.common.pick.Songs.on;
import static io.festivalplayer.common.pick.Songs.track;
import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.job.FoundTrack;
import io.festivalplayer.common.job.JobOptions;
import io.festivalplayer.common.job.JobOptions.Exclusion;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.pick.Songs.Wish;
import io.festivalplayer.common.remark.Remark;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepertoireTest {

    private static final JobOptions ANY = new JobOptions(10);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Song (Live)",
                "Song - Sped Up",
                "Song (Slowed)",
                "Song (Nightcore)",
                "Song (Instrumental)",
                "Song (Karaoke Version)",
                "Song (Acoustic)",
                "Song (XYZ Remix)",
                "Song - Demo"
            })
    void the_song_itself_comes_before_another_version_and_other_songs_come_before_that(String version) {
        assertThat(titles(ANY, track(version), track("Song"), track("Other")))
                .containsExactly("Song", "Other", version);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            album       | The Record | album       | The Record (Deluxe Edition)
            album       | The Record | album       | The Record (20th Anniversary)
            album       | The Record | compilation | Greatest Hits
            album       | The Record | single      | Song
            single      | Song       | compilation | Now That's What I Call Music
            """)
    void of_the_same_song_the_earlier_edition_is_taken(String type, String album, String laterType, String later) {
        var known = on(type, album, track("Song=A"));
        var other = on(laterType, later, track("Song - Remastered=B"));

        assertThat(of(List.of(other, known), ANY).versions())
                .singleElement()
                .extracting(Version::best)
                .isEqualTo(known);
    }

    @Test
    void a_version_stands_for_a_song_that_has_no_other() {
        assertThat(titles(ANY, track("Song (Live)"), track("Other"))).containsExactly("Song (Live)", "Other");
    }

    @Test
    void a_song_that_is_only_there_sped_up_comes_after_the_others() {
        assertThat(titles(ANY, track("Song (Sped Up)"), track("Other"), track("Other (Live)")))
                .containsExactly("Other", "Song (Sped Up)", "Other (Live)");
    }

    @Test
    void what_is_not_wanted_is_left_out_and_named() {
        var repertoire = of(
                List.of(track("A (Live)"), track("B - C Remix"), track("D")),
                Songs.excluding(3, Exclusion.LIVE, Exclusion.REMIX, Exclusion.KARAOKE));

        assertThat(repertoire.versions())
                .extracting(version -> version.best().track().name())
                .containsExactly("D");
        assertThat(repertoire.unwanted()).containsExactly(Exclusion.LIVE, Exclusion.REMIX);
    }

    @Test
    void a_live_remix_is_left_out_as_either() {
        var track = track("A (C Remix) [Live]");

        assertThat(titles(Songs.excluding(3, Exclusion.LIVE), track)).isEmpty();
        assertThat(titles(Songs.excluding(3, Exclusion.REMIX), track)).isEmpty();
    }

    @Test
    void of_an_explicit_song_the_clean_copy_is_taken() {
        var clean = track("Song (Clean)");

        assertThat(titles(Songs.excluding(3, Exclusion.EXPLICIT), Songs.explicit(track("Song")), clean))
                .containsExactly("Song (Clean)");
    }

    @Test
    void a_song_keeps_the_place_of_a_version_that_is_not_wanted() {
        assertThat(titles(Songs.excluding(3, Exclusion.LIVE), track("A (Live)"), track("B"), track("A")))
                .containsExactly("A", "B");
    }

    @Test
    void a_song_that_the_listener_likes_is_left_out_in_every_copy() {
        var options = new Wish(3).withoutLiked().options();
        var repertoire = of(List.of(track("A=1"), track("A - Remastered=2").withLiked(true), track("B")), options);

        assertThat(repertoire.versions())
                .extracting(version -> version.best().track().name())
                .containsExactly("B");
        assertThat(repertoire.liked()).isTrue();
    }

    @Test
    void another_version_of_a_song_that_the_listener_likes_comes_last() {
        var options = new Wish(3).withoutLiked().options();

        assertThat(titles(options, track("A (Live)"), track("A").withLiked(true), track("B")))
                .containsExactly("B", "A (Live)");
    }

    @Test
    void liked_songs_stay_where_nobody_asks_to_leave_them_out() {
        assertThat(titles(ANY, track("A").withLiked(true))).containsExactly("A");
    }

    @Test
    void an_act_that_was_not_found_has_nothing() {
        assertThat(Repertoire.of(Songs.act(0, Match.notFound(Remark.uncoded("Nobody"))), ANY)
                        .versions())
                .isEmpty();
    }

    private static List<String> titles(JobOptions options, FoundTrack... found) {
        return of(Arrays.asList(found), options).versions().stream()
                .map(version -> version.best().track().name())
                .toList();
    }

    private static Repertoire of(List<FoundTrack> found, JobOptions options) {
        return Repertoire.of(Songs.act(0, found), options);
    }
}
