package io.festivalplayer.common.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.spotify.ActSearch;
import io.festivalplayer.common.spotify.ActSearch.FoundArtist;
import io.festivalplayer.common.spotify.ActSearch.SearchedTrack;
import io.festivalplayer.testing.AtOnce;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** What was learned by one run is known to all, for a while. */
class CatalogueMemoryTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private static final Optional<String> SWEDEN = Optional.of("SE");
    private static final Optional<String> UNKNOWN = Optional.empty();
    private static final Question SIGUR = Question.act("Sigur Rós");
    private static final ActSearch FOUND = new ActSearch(
            List.of(new FoundArtist("id", "Sigur Rós", Optional.empty(), "https://open/id", List.of("post-rock"))),
            List.of(new SearchedTrack(
                    "spotify:track:1", "Svefn", "https://open/1", Optional.of("IS1"), 240_000, List.of("id"))));
    private static final ActSearch NOBODY = new ActSearch(List.of(), List.of());

    private final CatalogueMemory memory = process();

    @Test
    void an_answer_is_known_to_another_process_as_it_was_given() {
        memory.learned(SIGUR, SWEDEN, FOUND);

        assertThat(process().recall(List.of(SIGUR), SWEDEN)).containsEntry(SIGUR, new Known.Answered(FOUND));
    }

    @Test
    void an_answer_that_an_earlier_release_remembered_is_read() {
        memory.learned(SIGUR, SWEDEN, FOUND);
        database.sql().sql("""
                        update catalogue_memory set answer = jsonb_set(answer, '{tracks,0}',
                            (answer #> '{tracks,0}') - 'explicit' - 'album' || '{"year": 1999}')
                        """).update();

        assertThat(process().recall(List.of(SIGUR), SWEDEN)).containsEntry(SIGUR, new Known.Answered(FOUND));
    }

    @Test
    void an_answer_is_known_to_the_same_process_without_the_database() {
        memory.learned(SIGUR, SWEDEN, FOUND);
        database.sql().sql("delete from catalogue_memory").update();

        assertThat(memory.recall(List.of(SIGUR), SWEDEN)).containsEntry(SIGUR, new Known.Answered(FOUND));
    }

    @Test
    void spellings_that_are_matched_alike_are_one_question() {
        memory.learned(SIGUR, SWEDEN, FOUND);

        assertThat(process().recall(List.of(Question.act("SIGUR ROS")), SWEDEN)).hasSize(1);
    }

    @Test
    void an_act_and_an_artist_id_of_the_same_letters_are_two_questions() {
        assertThat(Question.act("abc")).isNotEqualTo(Question.artist("abc"));
    }

    @Test
    void another_market_has_answers_of_its_own() {
        memory.learned(SIGUR, SWEDEN, FOUND);

        assertThat(memory.recall(List.of(SIGUR), UNKNOWN)).isEmpty();
        assertThat(memory.recall(List.of(SIGUR), Optional.of("JP"))).isEmpty();
    }

    @Test
    void many_are_looked_for_at_once_and_unknown_ones_are_left_out() {
        memory.learned(SIGUR, UNKNOWN, FOUND);
        memory.learned(Question.act("Nobody"), UNKNOWN, NOBODY);

        var known = process().recall(List.of(SIGUR, Question.act("Nobody"), Question.act("Björk"), SIGUR), UNKNOWN);

        assertThat(known).containsOnlyKeys(SIGUR, Question.act("Nobody"));
    }

    @Test
    void what_need_not_be_asked_is_counted_once_whatever_the_market() {
        memory.learned(SIGUR, SWEDEN, FOUND);
        memory.learned(SIGUR, UNKNOWN, FOUND);

        assertThat(memory.countKnown(Set.of(SIGUR, Question.act("Björk")))).isEqualTo(1);
    }

    @Test
    void what_was_found_is_asked_again_after_seven_days() {
        memory.learned(SIGUR, UNKNOWN, FOUND);

        database.advance(Duration.ofDays(7));

        assertThat(process().recall(List.of(SIGUR), UNKNOWN)).isEmpty();
        assertThat(memory.take(SIGUR, UNKNOWN)).isTrue();
    }

    @Test
    void that_nobody_was_found_holds_for_a_day_only() {
        memory.learned(SIGUR, UNKNOWN, NOBODY);

        database.advance(Duration.ofHours(23));
        assertThat(process().recall(List.of(SIGUR), UNKNOWN)).hasSize(1);
        database.advance(Duration.ofHours(1));
        assertThat(process().recall(List.of(SIGUR), UNKNOWN)).isEmpty();
    }

    @Test
    void of_all_who_want_to_ask_at_once_one_may() {
        var asking = AtOnce.run(IntStream.range(0, 16)
                .mapToObj(_ -> (Callable<Boolean>) () -> process().take(SIGUR, UNKNOWN))
                .toList());

        assertThat(asking).containsOnlyOnce(true);
    }

    @Test
    void while_one_asks_the_others_see_it() {
        memory.take(SIGUR, UNKNOWN);

        assertThat(process().recall(List.of(SIGUR), UNKNOWN)).containsEntry(SIGUR, new Known.BeingAsked());
    }

    @Test
    void what_is_answered_is_not_to_be_asked() {
        memory.take(SIGUR, UNKNOWN);
        memory.learned(SIGUR, UNKNOWN, FOUND);

        assertThat(process().take(SIGUR, UNKNOWN)).isFalse();
    }

    @Test
    void who_gives_up_lets_the_next_one_ask() {
        memory.take(SIGUR, UNKNOWN);
        memory.giveUp(SIGUR, UNKNOWN);

        assertThat(process().take(SIGUR, UNKNOWN)).isTrue();
    }

    @Test
    void who_gives_up_late_does_not_end_what_another_has_begun() {
        memory.take(SIGUR, UNKNOWN);
        database.advance(Duration.ofMinutes(1));
        process().take(SIGUR, UNKNOWN);

        memory.giveUp(SIGUR, UNKNOWN);

        assertThat(process().take(SIGUR, UNKNOWN)).isFalse();
    }

    @Test
    void one_that_died_while_asking_is_not_waited_for_longer_than_half_a_minute() {
        memory.take(SIGUR, UNKNOWN);

        database.advance(Duration.ofSeconds(30));

        assertThat(process().recall(List.of(SIGUR), UNKNOWN)).isEmpty();
        assertThat(process().take(SIGUR, UNKNOWN)).isTrue();
    }

    @Test
    void what_has_expired_is_removed_and_nothing_else() {
        memory.learned(SIGUR, UNKNOWN, FOUND);
        memory.learned(Question.act("Nobody"), UNKNOWN, NOBODY);
        memory.take(Question.act("Björk"), UNKNOWN);
        database.advance(Duration.ofDays(2));
        memory.take(Question.act("Asked now"), UNKNOWN);

        assertThat(memory.forgetExpired(100)).isEqualTo(2);
        assertThat(database.sql()
                        .sql("select question from catalogue_memory")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        SIGUR.text(), Question.act("Asked now").text());
    }

    private static CatalogueMemory process() {
        return new CatalogueMemory(
                database.sql(),
                JsonMapper.builder().build(),
                new MemorySettings(Duration.ofDays(7), Duration.ofDays(1), Duration.ofSeconds(30), 500),
                new SimpleMeterRegistry());
    }
}
