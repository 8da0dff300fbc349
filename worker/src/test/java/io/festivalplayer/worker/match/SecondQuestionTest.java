package io.festivalplayer.worker.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.spotify.ActSearch;
import io.festivalplayer.common.spotify.ActSearch.FoundArtist;
import io.festivalplayer.worker.match.SecondQuestion.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondQuestionTest {

    private static final ActSearch NOBODY = new ActSearch(List.of(), List.of());

    @ParameterizedTest(name = "after {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Yoasoba                    | WORDS | Yoasoba
            Guns and Geraniums         | WORDS | Guns Geraniums
            The The                    | WORDS | The The
            ¥$                         | WORDS | ¥$
            Kurt Vile & The Violators  | NAME  | Kurt Vile
            Minotaurus Official        | NAME  | Minotaurus
            """)
    void nobody_of_the_name_leaves_one_more_to_ask(String billed, Kind kind, String words) {
        assertThat(after(billed, NOBODY)).contains(new SecondQuestion(kind, words));
    }

    @Test
    void a_full_page_without_the_name_may_go_on() {
        var famous = IntStream.range(0, 10).mapToObj(n -> "Camila " + n).toArray(String[]::new);

        assertThat(after("Cam", found(famous))).contains(new SecondQuestion(Kind.MORE, "Cam"));
    }

    @Test
    void somebody_of_the_name_is_enough() {
        assertThat(after("Cam", found("Camila Cabello", "Cam"))).isEmpty();
    }

    @Test
    void namesakes_are_not_told_apart_by_asking_more() {
        assertThat(after("Cici", found("Cici", "CICI"))).isEmpty();
    }

    @Test
    void a_longer_name_is_worth_a_look_and_no_call() {
        assertThat(after("A Boogie", found("A Boogie Wit da Hoodie"))).isEmpty();
    }

    private static Optional<SecondQuestion> after(String billed, ActSearch first) {
        return SecondQuestion.after(new Billing(billed), first);
    }

    private static ActSearch found(String... names) {
        var artists = IntStream.range(0, names.length)
                .mapToObj(n -> new FoundArtist("id" + n, names[n], Optional.empty(), "https://artist/" + n, List.of()))
                .toList();
        return new ActSearch(artists, List.of());
    }
}
