package io.festivalplayer.worker.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.Artist;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.job.MatchedAct;
import io.festivalplayer.common.job.PendingAct;
import io.festivalplayer.common.spotify.ActSearch;
import io.festivalplayer.common.spotify.ActSearch.FoundAlbum;
import io.festivalplayer.common.spotify.ActSearch.FoundArtist;
import io.festivalplayer.common.spotify.ActSearch.SearchedTrack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecondLookTest {

    private final ActMatcher matcher = new ActMatcher();
    private final SecondLook look = new SecondLook(matcher);
    private final Map<String, ActSearch> answers = new LinkedHashMap<>();

    @Test
    void a_track_with_a_sure_act_of_the_bill_decides_between_namesakes() {
        answer("Cici", List.of(artist("a", "Cici"), artist("b", "Cici")), track("1", 2020, "a"), track("2", 2020, "b"));
        answer("Jonas Reed", List.of(artist("sure", "Jonas Reed")), track("3", 2020, "sure", "b"));

        assertThat(decided().values()).extracting(SecondLookTest::artistId).containsExactly("b");
    }

    @Test
    void a_track_with_an_unsure_act_decides_nothing() {
        answer(
                "Cici",
                List.of(artist("a", "Cici"), artist("b", "Cici")),
                track("1", 2020, "a", "c"),
                track("2", 2020, "b"));
        answer("Momo", List.of(artist("c", "Momo"), artist("d", "Momo")), track("3", 2020, "c"), track("4", 2020, "d"));

        assertThat(decided()).isEmpty();
    }

    @Test
    void who_is_on_the_bill_under_their_own_name_is_not_another_act_as_well() {
        answer("Novah", List.of(artist("n", "Novak")), track("1", 2020, "n"));
        answer("Novak", List.of(artist("n", "Novak")), track("1", 2020, "n"));
        answer("Jonas Reed", List.of(artist("sure", "Jonas Reed")), track("2", 2020, "sure", "n"));

        assertThat(decided()).isEmpty();
    }

    @Test
    void whom_the_listener_plays_decides_between_namesakes() {
        answer("Cici", List.of(artist("a", "Cici"), artist("b", "Cici")), track("1", 2020, "a"), track("2", 2020, "b"));

        assertThat(decided("a").values()).extracting(SecondLookTest::artistId).containsExactly("a");
    }

    @Test
    void a_genre_that_is_usual_on_the_bill_and_recent_music_decide_together() {
        for (int n = 0; n < 6; n++) {
            answer(
                    "Metal Act " + n,
                    List.of(artist("m" + n, "Metal Act " + n, "metal")),
                    track("t" + n, 2024, "m" + n));
        }
        answer(
                "Cici",
                List.of(artist("a", "Cici", "gospel"), artist("b", "Cici", "metal")),
                track("1", 1999, "a"),
                track("2", 2024, "b"));

        assertThat(decided().values()).extracting(SecondLookTest::artistId).containsExactly("b");
    }

    @Test
    void recent_music_alone_decides_nothing() {
        answer("Cici", List.of(artist("a", "Cici"), artist("b", "Cici")), track("1", 1980, "a"), track("2", 2025, "b"));

        assertThat(decided()).isEmpty();
    }

    @Test
    void what_is_sure_stays() {
        answer("Jonas Reed", List.of(artist("sure", "Jonas Reed")), track("1", 1970, "sure"));

        assertThat(decided("somebody")).isEmpty();
    }

    private void answer(String name, List<FoundArtist> artists, SearchedTrack... tracks) {
        answers.put(name, new ActSearch(artists, List.of(tracks)));
    }

    private Map<Integer, Match> decided(String... played) {
        var acts = new ArrayList<Act>();
        answers.forEach((name, answer) -> acts.add(act(acts.size(), name, answer)));
        return look.decide(acts, answers, Set.of(played));
    }

    private Act act(int position, String name, ActSearch answer) {
        var match = matcher.match(new PendingAct(position, name, Optional.empty()), answer);
        return MatchedAct.of(position, name, match);
    }

    private static String artistId(Match match) {
        return match.artist().map(Artist::id).orElse("nobody");
    }

    private static FoundArtist artist(String id, String name, String... genres) {
        return new FoundArtist(id, name, Optional.empty(), "https://artist/" + id, List.of(genres));
    }

    private static SearchedTrack track(String id, int year, String... artists) {
        return new SearchedTrack(
                "spotify:track:" + id,
                "Track " + id,
                "https://track/" + id,
                Optional.empty(),
                1000,
                List.of(artists),
                Optional.empty(),
                Optional.of(new FoundAlbum("Album", "album", Optional.of(Integer.toString(year)))));
    }
}
