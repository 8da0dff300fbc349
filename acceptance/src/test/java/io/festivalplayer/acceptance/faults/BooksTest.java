package io.festivalplayer.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.faults.Finding.Kind;
import io.festivalplayer.acceptance.faults.Outcome.SeenJob;
import io.festivalplayer.acceptance.faults.Outcome.SeenPlaylist;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who checks the checker: every sabotage that the fault tests must notice. */
class BooksTest {

    private static final List<String> WANTED = List.of("a", "b", "c");
    private static final SeenJob DONE = new SeenJob("succeeded", Optional.of("p1"), Optional.empty());
    private static final SeenPlaylist RIGHT = new SeenPlaylist("p1", WANTED);

    @Test
    void an_order_that_became_one_right_playlist_is_accepted_and_nothing_else() {
        var books = books(order(true, List.of(DONE), List.of(RIGHT)));

        assertThat(books)
                .hasToString("attempted 1, accepted 1, lost 0, duplicated 0, recovered 0, unexpected 0, retried 0");
        assertThat(books.areRight()).isTrue();
    }

    @Test
    void an_order_that_was_never_answered_but_done_is_recovered() {
        var books = books(order(false, List.of(DONE), List.of(RIGHT)));

        assertThat(books)
                .hasToString("attempted 1, accepted 0, lost 0, duplicated 0, recovered 1, unexpected 0, retried 0");
    }

    @Test
    void an_order_that_was_refused_and_left_nothing_is_only_attempted() {
        var books = books(order(false, List.of(), List.of()));

        assertThat(books)
                .hasToString("attempted 1, accepted 0, lost 0, duplicated 0, recovered 0, unexpected 0, retried 0");
    }

    static Stream<Arguments> sabotages() {
        return Stream.of(
                Arguments.of("accepted, and no job", Kind.LOST, order(true, List.of(), List.of())),
                Arguments.of("a job that never ends", Kind.LOST, order(true, List.of(job("building")), List.of(RIGHT))),
                Arguments.of("a job that failed", Kind.LOST, order(true, List.of(job("failed")), List.of())),
                Arguments.of("a playlist that is gone", Kind.LOST, order(true, List.of(DONE), List.of())),
                Arguments.of("a missing tail", Kind.LOST, filled("a", "b")),
                Arguments.of("a hole", Kind.LOST, filled("a", "c")),
                Arguments.of("an empty playlist", Kind.LOST, filled()),
                Arguments.of("two jobs", Kind.DUPLICATED, order(true, List.of(DONE, DONE), List.of(RIGHT))),
                Arguments.of(
                        "two playlists",
                        Kind.DUPLICATED,
                        order(true, List.of(DONE), List.of(RIGHT, new SeenPlaylist("p2", WANTED)))),
                Arguments.of(
                        "two playlists, one of them empty",
                        Kind.DUPLICATED,
                        order(true, List.of(DONE), List.of(new SeenPlaylist("p2", List.of()), RIGHT))),
                Arguments.of("a track twice", Kind.DUPLICATED, filled("a", "b", "c", "c")),
                Arguments.of("a track twice, another missing", Kind.DUPLICATED, filled("a", "b", "b")),
                Arguments.of("everything twice", Kind.DUPLICATED, filled("a", "b", "c", "a", "b", "c")),
                Arguments.of("another order", Kind.UNEXPECTED, filled("b", "a", "c")),
                Arguments.of("a foreign track", Kind.UNEXPECTED, filled("a", "b", "c", "x")),
                Arguments.of(
                        "another playlist than the job says",
                        Kind.UNEXPECTED,
                        order(true, List.of(DONE), List.of(new SeenPlaylist("p2", WANTED)))),
                Arguments.of("a playlist without a job", Kind.UNEXPECTED, order(false, List.of(), List.of(RIGHT))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sabotages")
    void what_must_not_be_is_found(String what, Kind kind, Outcome sabotaged) {
        var books = books(sabotaged);

        assertThat(books.findings()).as(what).extracting(Finding::kind).containsExactly(kind);
        assertThat(books.areRight()).isFalse();
    }

    @Test
    void what_nobody_ordered_is_unexpected() {
        var books = Books.of(List.of(), List.of("orphan"));

        assertThat(books.count(Kind.UNEXPECTED)).isEqualTo(1);
    }

    @Test
    void the_books_of_several_rounds_add_up() {
        var right = books(order(true, List.of(DONE), List.of(RIGHT)));
        var wrong = books(filled("a", "b"));

        assertThat(right.plus(wrong))
                .asString()
                .startsWith(
                        "attempted 2, accepted 2, lost 1, duplicated 0, recovered 0, unexpected 0, retried 0\n  LOST order");
    }

    private static Books books(Outcome outcome) {
        return Books.of(List.of(outcome), List.of());
    }

    private static Outcome order(boolean accepted, List<SeenJob> jobs, List<SeenPlaylist> playlists) {
        return new Outcome("order", accepted, WANTED, jobs, playlists);
    }

    private static Outcome filled(String... items) {
        return order(true, List.of(DONE), List.of(new SeenPlaylist("p1", List.of(items))));
    }

    private static SeenJob job(String state) {
        return new SeenJob(state, Optional.of("p1"), Optional.empty());
    }
}
