package io.festivalplayer.worker.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.job.PendingAct;
import io.festivalplayer.common.spotify.ActSearch;
import io.festivalplayer.common.spotify.ActSearch.FoundArtist;
import io.festivalplayer.worker.match.Inquiry.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InquiryTest {

    private static final ActSearch NOBODY = new ActSearch(List.of(), List.of());

    @ParameterizedTest(name = "after {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Yoasoba                    | WORDS | Yoasoba
            Rock and Ruin              | NAME  | Rock
            Oits Ravenscroft           | WORDS | Ravenscroft
            IR0N RITUAL                | WORDS | RITUAL
            Marble M@chine             | WORDS | Marble Machine
            1999.0DDS                  | WORDS | 1999 oDDS
            The The                    | WORDS | The The
            ¥$                         | WORDS | ¥$
            Kurt Vile & The Violators  | NAME  | Kurt Vile
            Minotaurus Official        | NAME  | Minotaurus
            Calexico con Depedro       | NAME  | Calexico
            Ibrahim Maalouf avec Hiromi | NAME | Ibrahim Maalouf
            Perfurne Genius            | WORDS | Genius
            Turnstile                  | WORDS | Turnstile
            """)
    void nobody_of_the_name_leaves_one_more_to_ask(String billed, Kind kind, String words) {
        assertThat(after(billed, NOBODY)).contains(new Inquiry(kind, words));
    }

    @Test
    void a_full_page_without_the_name_may_go_on() {
        var famous = IntStream.range(0, 10).mapToObj(n -> "Camila " + n).toArray(String[]::new);

        assertThat(after("Cam", found(famous))).contains(new Inquiry(Kind.FURTHER, "Cam"));
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

    @Test
    void there_is_never_a_third_question() {
        assertThat(after("Yoasoba", NOBODY.and("Yoasoba", NOBODY))).isEmpty();
    }

    @Test
    void who_was_named_by_an_id_is_not_looked_for_by_name() {
        var named = new PendingAct(0, "Yoasoba", Optional.of("id"));

        assertThat(Inquiry.after(named, NOBODY)).isEmpty();
    }

    @Test
    void the_leader_of_a_joint_billing_is_the_same_question_as_an_act_of_that_name() {
        var second = after("Kurt Vile & The Violators", NOBODY).orElseThrow();

        assertThat(second.question()).isEqualTo(Inquiry.first(act("KURT VILE")).question());
    }

    private static Optional<Inquiry> after(String billed, ActSearch first) {
        return Inquiry.after(act(billed), first);
    }

    private static PendingAct act(String name) {
        return new PendingAct(0, name, Optional.empty());
    }

    private static ActSearch found(String... names) {
        var artists = IntStream.range(0, names.length)
                .mapToObj(n -> new FoundArtist("id" + n, names[n], Optional.empty(), "https://artist/" + n, List.of()))
                .toList();
        return new ActSearch(artists, List.of());
    }
}
