package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.system.FestivalSystem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadOrdersIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.shared();

    private static final JobOrder GOOD = JobOrder.of("a name", "Sigur Rós\nBjörk");

    private static Listener listener;

    @BeforeAll
    static void log_in() {
        listener = festival.listener("Mallory");
    }

    static Stream<Arguments> tooMuchOrTooLittle() {
        return Stream.of(
                arguments("501 acts", GOOD.with("lineup.text", acts(501))),
                arguments("an act of 201 letters", GOOD.with("lineup.text", "x".repeat(201))),
                arguments("an empty line-up", GOOD.with("lineup.text", "")),
                arguments("a line-up of blank lines", GOOD.with("lineup.text", " \n\t\n")),
                arguments("no acts", GOOD.with("lineup", Map.of("acts", List.of()))),
                arguments("an act without a name", GOOD.with("lineup", Map.of("acts", List.of(Map.of())))),
                arguments("no line-up", GOOD.without("lineup")),
                arguments("a line-up of nothing", GOOD.with("lineup", Map.of())),
                arguments("no playlist", GOOD.without("playlist")),
                arguments("a playlist without a name", GOOD.with("playlist", Map.of())),
                arguments("an empty name", GOOD.with("playlist.name", "")),
                arguments("a blank name", GOOD.with("playlist.name", "  ")),
                arguments("a name of 101 letters", GOOD.with("playlist.name", "x".repeat(101))),
                arguments("a description of 251 letters", GOOD.with("playlist.description", "x".repeat(251))),
                arguments("no tracks an artist", GOOD.with("options.tracksPerArtist", 0)),
                arguments("11 tracks an artist", GOOD.with("options.tracksPerArtist", 11)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooMuchOrTooLittle")
    void an_order_outside_the_limits_is_refused(String what, JobOrder order) {
        Problem.assertThatIs(400, listener.browser().post("/api/jobs", order.json()));
    }

    static Stream<Arguments> wrongTypes() {
        return Stream.of(
                arguments("a number for a line-up", GOOD.with("lineup", 5)),
                arguments("a list for a text", GOOD.with("lineup.text", List.of("Björk"))),
                arguments("a text for acts", GOOD.with("lineup", Map.of("acts", "Björk"))),
                arguments("a text for a playlist", GOOD.with("playlist", "a name")),
                arguments("a word for a number", GOOD.with("options.tracksPerArtist", "many")),
                arguments("a fraction for a count", GOOD.with("options.tracksPerArtist", 2.5)),
                arguments("a word for yes or no", GOOD.with("playlist.public", "maybe")),
                arguments("an order that does not exist", GOOD.with("options.order", "random")),
                arguments("a mode that does not exist", GOOD.with("playlist.mode", "destroy")),
                arguments("a review that does not exist", GOOD.with("review", "sometimes")),
                arguments("a batch that is no UUID", GOOD.with("batch", "first")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTypes")
    void an_order_of_the_wrong_shape_is_refused(String what, JobOrder order) {
        Problem.assertThatIs(400, listener.browser().post("/api/jobs", order.json()));
    }

    static Stream<Arguments> unknownFields() {
        return Stream.of(
                arguments("at the top", GOOD.with("priority", 1)),
                arguments("in the line-up", GOOD.with("lineup.language", "is")),
                arguments("in the playlist", GOOD.with("playlist.colour", "red")),
                arguments("in the options", GOOD.with("options.mood", "sad")),
                arguments("a misspelt one", GOOD.with("options.tracksPerArtists", 3)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unknownFields")
    void a_field_that_nobody_knows_is_refused_and_never_ignored(String where, JobOrder order) {
        Problem.assertThatIs(400, "unsupported", listener.browser().post("/api/jobs", order.json()));
    }

    static Stream<String> notJson() {
        return Stream.of("", "{", "null", "[]", "42", "{\"lineup\": {\"text\": \"Björk\"}, }", "<order/>");
    }

    @ParameterizedTest
    @MethodSource("notJson")
    void what_is_no_json_object_is_refused(String body) {
        Problem.assertThatIs(400, listener.browser().post("/api/jobs", body));
    }

    @Test
    void more_text_than_64_kib_is_refused() {
        var text = "Björk\n".repeat(64 * 1024 / 7 + 1);

        var answer = listener.browser()
                .post("/api/jobs", GOOD.with("lineup.text", text).json());

        assertThat(answer.status()).isIn(400, 413);
        Problem.assertThatIs(answer.status(), answer);
    }

    @Test
    void another_media_type_is_refused() {
        var answer = listener.browser().post("/api/jobs", GOOD.json(), Map.of("Content-Type", "text/plain"));

        Problem.assertThatIs(415, answer);
    }

    @Test
    void a_key_of_101_characters_is_refused() {
        var answer = listener.browser().post("/api/jobs", GOOD.json(), Map.of("Idempotency-Key", "k".repeat(101)));

        Problem.assertThatIs(400, answer);
    }

    @Test
    void a_validation_problem_names_the_fields() {
        var answer = listener.browser()
                .post("/api/jobs", GOOD.with("playlist.name", "").json());

        assertThat(answer.json().path("errors").valueStream()).anySatisfy(error -> {
            assertThat(error.path("field").asString("")).isEqualTo("playlist.name");
            assertThat(error.path("message").asString("")).isNotBlank();
        });
    }

    @Test
    void an_order_at_the_limits_is_accepted() {
        var order = JobOrder.of("x".repeat(100), "Björk\n" + "y".repeat(200))
                .with("playlist.description", "z".repeat(250))
                .with("options.tracksPerArtist", 10);

        var job = listener.awaitFinished(listener.order(order));

        assertThat(job.state()).as("how it ended: %s", job.failure()).isEqualTo("succeeded");
    }

    private static String acts(int count) {
        return IntStream.range(0, count).mapToObj(number -> "Act " + number).collect(Collectors.joining("\n"));
    }
}
