package io.festivalplayer.worker.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.job.ActState;
import io.festivalplayer.common.job.Artist;
import io.festivalplayer.common.job.Candidate;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.job.PendingAct;
import io.festivalplayer.common.remark.Remark;
import io.festivalplayer.common.spotify.ActSearch;
import io.festivalplayer.common.spotify.ActSearch.FoundArtist;
import io.festivalplayer.common.spotify.ActSearch.SearchedTrack;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActMatcherTest {

    private final ActMatcher matcher = new ActMatcher();

    @ParameterizedTest(name = "{0} among {1} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SIGUR RÓS         | Sigur Rós                          | matched
            Sigur Ros         | Sigur Rós; Jónsi; Ólafur Arnalds   | matched
            The National      | National; International            | matched
            AC/DC             | AC/DC; AC/DShe                     | matched
            !!!               | !!!; ???                           | matched
            +/-               | +; +/-; -                          | matched
            Simon & Garfunkel | Simon and Garfunkel; Simon         | matched
            Cici              | Cici; CICI; CiCi                   | unsure
            Sigur Rosss       | Sigur Rós                          | unsure
            The Beatless      | The Beatles                        | unsure
            Earth             | Wind & Fire; Blue Öyster Cult      | not_found
            Nobody            |                                    | not_found
            !!!               | ???; Chk Chk Chk                   | not_found
            """)
    void one_artist_of_this_name_is_a_match_and_doubt_is_shown(String billed, String found, String state) {
        assertThat(match(billed, artists(found)).state().code()).isEqualTo(state);
    }

    @Test
    void a_famous_name_before_it_does_not_hide_the_exact_one() {
        var match = match("CAM", artists("Camila Cabello; Cam"));

        assertThat(match.artist().map(Artist::name)).contains("Cam");
    }

    @Test
    void a_match_has_no_candidates_to_choose_from() {
        assertThat(match("Sigur Rós", artists("Sigur Rós; Sigur")).candidates()).isEmpty();
    }

    @Test
    void of_artists_with_one_name_the_one_whose_tracks_came_up_is_the_likelier() {
        var search = new ActSearch(
                List.of(artist("a", "Cici"), artist("b", "CICI")), List.of(track("1", "b"), track("2", "b")));

        assertThat(match("Cici", search).artist().map(Artist::id)).contains("b");
    }

    @Test
    void an_unsure_act_takes_its_best_candidate() {
        var match = match("The Beatless", artists("The Beatles; The Beat"));

        assertThat(match.artist().map(Artist::id))
                .contains(match.candidates().getFirst().id());
    }

    @Test
    void candidates_come_best_first() {
        var match = match("Sigur Rosss", artists("Sigur; Sigur Rós; Sigurd"));

        assertThat(match.candidates()).extracting(Candidate::confidence).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void there_are_at_most_five_candidates() {
        var many =
                String.join("; ", IntStream.range(0, 10).mapToObj(_ -> "Cici").toList());

        assertThat(match("Cici", artists(many)).candidates()).hasSize(5);
    }

    @Test
    void a_candidate_shows_two_of_its_tracks() {
        var search = new ActSearch(
                List.of(artist("a", "Cici"), artist("b", "CICI")),
                List.of(track("1", "a"), track("2", "a"), track("3", "a"), track("4", "b")));

        assertThat(match("Cici", search).candidates().getFirst().knownTracks()).containsExactly("Track 1", "Track 2");
    }

    @Test
    void an_unsure_act_is_less_sure_than_a_match() {
        assertThat(match("The Beatless", artists("The Beatles")).confidence())
                .isLessThan(match("The Beatles", artists("The Beatles")).confidence());
    }

    @Test
    void only_tracks_that_credit_the_artist_are_kept() {
        var search = new ActSearch(
                List.of(artist("a", "Sigur Rós")),
                List.of(track("1", "a"), track("2", "other"), track("3", "other", "a")));

        assertThat(match("Sigur Rós", search).found())
                .extracting(found -> found.track().name())
                .containsExactly("Track 1", "Track 3");
    }

    @Test
    void an_act_that_is_not_there_says_so() {
        assertThat(match("Nobody", artists("")).reason()).isPresent();
    }

    @Test
    void an_artist_that_the_listener_named_is_sure() {
        var match = matcher.match(named("a"), new ActSearch(List.of(artist("a", "Another Name")), List.of()));

        assertThat(match).extracting(Match::state, Match::confidence).containsExactly(ActState.MATCHED, 1.0);
    }

    @Test
    void an_id_that_spotify_does_not_know_is_not_found() {
        var match = matcher.match(named("a"), new ActSearch(List.of(), List.of()));

        assertThat(match.state()).isEqualTo(ActState.NOT_FOUND);
    }

    @Test
    void an_artist_without_any_track_does_not_stand_in_the_way_of_a_namesake() {
        var search = new ActSearch(List.of(artist("empty", "Cici"), artist("b", "Cici")), List.of(track("1", "b")));

        var match = match("Cici", search);

        assertThat(match.state()).isEqualTo(ActState.MATCHED);
        assertThat(match.artist().map(Artist::id)).contains("b");
    }

    @Test
    void of_a_full_answer_nobody_can_tell_who_has_no_track() {
        var tracks = IntStream.range(0, 10).mapToObj(n -> track("t" + n, "b")).toList();
        var search = new ActSearch(List.of(artist("a", "Cici"), artist("b", "Cici")), tracks);

        assertThat(match("Cici", search).state()).isEqualTo(ActState.UNSURE);
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Metallica    | Metallica Tribute Band
            The Smiths   | Karaoke - The Smiths
            Pink Floyd   | The Pink Floyd Experience
            """)
    void who_plays_somebody_elses_music_is_nobody(String billed, String found) {
        assertThat(match(billed, artists(found)).state()).isEqualTo(ActState.NOT_FOUND);
    }

    @Test
    void who_leads_a_short_answer_in_another_script_was_found_by_another_name() {
        var search = new ActSearch(List.of(artist("a", "ZUTOMAYO")), List.of(track("1", "a")));

        assertThat(match("ずっと真夜中でいいのに。", search).state()).isEqualTo(ActState.MATCHED);
    }

    @Test
    void quite_another_name_is_never_sure() {
        var search = new ActSearch(List.of(artist("a", "Molasses")), List.of(track("1", "a")));

        assertThat(match("King Ferdinand", search).state()).isEqualTo(ActState.UNSURE);
    }

    @Test
    void who_came_up_for_other_words_only_was_not_found_by_another_name() {
        var nobody = new ActSearch(List.of(), List.of());
        var second = new ActSearch(List.of(artist("a", "ZUTOMAYO")), List.of(track("1", "a")));

        assertThat(match("真夜中", nobody.and("真夜中", second)).state()).isEqualTo(ActState.NOT_FOUND);
    }

    @Test
    void what_was_searched_for_is_told() {
        var nobody = new ActSearch(List.of(), List.of());

        assertThat(match("Guns and Geraniums", nobody.and("Guns Geraniums", nobody))
                        .reason())
                .contains(new Remark(
                        "not_found_twice",
                        "No artist of this name, or of a similar one, is on Spotify."
                                + " Searched for “Guns and Geraniums” and for “Guns Geraniums”.",
                        Map.of("searched", "Guns and Geraniums", "again", "Guns Geraniums")));
    }

    private Match match(String name, ActSearch search) {
        return matcher.match(name, search, Company.UNKNOWN);
    }

    private static PendingAct named(String artistId) {
        return new PendingAct(0, "Billed Name", Optional.of(artistId));
    }

    private static ActSearch artists(String names) {
        var found = Arrays.stream(names == null ? new String[0] : names.split("; "))
                .filter(name -> !name.isBlank())
                .toList();
        return new ActSearch(
                IntStream.range(0, found.size())
                        .mapToObj(n -> artist("id" + n, found.get(n)))
                        .toList(),
                List.of());
    }

    private static FoundArtist artist(String id, String name) {
        return new FoundArtist(id, name, Optional.empty(), "https://open.spotify.com/artist/" + id, List.of());
    }

    private static SearchedTrack track(String id, String... artists) {
        return new SearchedTrack(
                "spotify:track:" + id, "Track " + id, "https://track/" + id, Optional.empty(), 1000, List.of(artists));
    }
}
