package io.festivalplayer.gateway.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.job.JobOptions;
import io.festivalplayer.common.job.JobOptions.Exclusion;
import io.festivalplayer.common.job.JobOptions.Headliners;
import io.festivalplayer.common.job.JobOptions.TrackOrder;
import io.festivalplayer.gateway.running.RunningGateway;
import io.festivalplayer.gateway.running.Visitor;
import io.festivalplayer.gateway.running.Visitor.Answered;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a listener wants tracks to be chosen. */
class OptionsTest {

    @RegisterExtension
    static final RunningGateway gateway = RunningGateway.shared();

    private final JsonMapper json = JsonMapper.builder().build();

    private Visitor ada;

    @BeforeEach
    void log_in() {
        ada = gateway.listener("Opal" + UUID.randomUUID());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            options.tracksPerArtist   | "tracksPerArtist": 0
            options.tracksPerArtist   | "tracksPerArtist": 11
            options.order             | "order": "random"
            options.order             | "order": "LINEUP"
            options.exclude[0]        | "exclude": ["jazz"]
            options.exclude[1]        | "exclude": ["live", ""]
            options.exclude[0]        | "exclude": [null]
            options.headliners.count  | "headliners": {"count": 0, "tracks": 6}
            options.headliners.count  | "headliners": {"count": 501, "tracks": 6}
            options.headliners.tracks | "headliners": {"count": 5, "tracks": 11}
            options.headliners.tracks | "headliners": {"count": 5}
            options.maxTracks         | "maxTracks": 0
            options.maxTracks         | "maxTracks": 5001
            options.maxMinutes        | "maxMinutes": 0
            options.maxMinutes        | "maxMinutes": 20001
            """)
    void a_value_out_of_range_is_refused_by_name(String field, String option) {
        var answer = order(option);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .contains(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"seed\": 1", "\"seed\": 1, \"order\": \"interleave\"", "\"seed\": 0.5, \"order\": \"shuffle\""
            })
    void a_seed_is_a_whole_number_and_goes_with_a_shuffle(String options) {
        assertThat(order(options).status()).isEqualTo(400);
    }

    @Test
    void who_has_not_shown_us_their_liked_songs_cannot_have_them_left_out() {
        var answer = order("\"leaveOutLiked\": true");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("scope_missing");
        assertThat(answer.json().path("detail").asString()).contains("/login?for=liked");
    }

    @Test
    void who_has_shown_them_can() {
        gateway.sql()
                .sql("update spotify_grant set scopes = scopes || ' user-library-read'")
                .update();

        assertThat(stored(order("\"leaveOutLiked\": true"))
                        .path("leaveOutLiked")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void all_options_are_stored() {
        var stored = stored(order("""
                "tracksPerArtist": 2, "order": "shuffle", "seed": -7, "exclude": ["live", "live", "cover"],
                "headliners": {"count": 5, "tracks": 6}, "maxTracks": 100, "maxMinutes": 300"""));

        assertThat(json.treeToValue(stored, JobOptions.class))
                .isEqualTo(new JobOptions(
                        2,
                        Optional.of(new Headliners(5, 6)),
                        TrackOrder.SHUFFLE,
                        -7,
                        Set.of(Exclusion.LIVE, Exclusion.COVER),
                        Optional.of(100),
                        Optional.of(300),
                        false));
    }

    @Test
    void a_shuffle_without_a_seed_is_drawn_when_it_is_ordered() {
        var one = stored(order("\"order\": \"shuffle\"")).path("seed").asLong();
        var other = stored(order("\"order\": \"shuffle\"")).path("seed").asLong();

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void a_job_shows_its_options_as_they_can_be_ordered_again() {
        var shown = order(
                        "\"order\": \"shuffle\", \"exclude\": [\"cover\", \"live\"], \"headliners\": {\"count\": 5, \"tracks\": 6}")
                .json()
                .path("options");

        assertThat(shown.path("seed").asLong()).isBetween(0L, (1L << 53) - 1);
        assertThat(order(shown.toString().replaceFirst("^\\{", "").replaceFirst("}$", ""))
                        .json()
                        .path("options"))
                .isEqualTo(shown);
    }

    @Test
    void marked_acts_are_headliners_wherever_they_are() {
        var job = marked("{\"tracks\": 6}").json();

        assertThat(job.path("acts")
                        .valueStream()
                        .map(act -> act.path("headliner").asBoolean()))
                .containsExactly(false, true);
        assertThat(job.path("options").path("headliners").path("count").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{\"count\": 1}"})
    void marked_acts_need_a_number_of_tracks(String headliners) {
        assertThat(marked(headliners).status()).isEqualTo(400);
    }

    @Test
    void a_number_of_tracks_is_for_somebody() {
        assertThat(order("\"headliners\": {\"tracks\": 6}")
                        .json()
                        .path("detail")
                        .asString())
                .contains("options.headliners.count");
    }

    private Answered marked(String headliners) {
        return ada.post("/api/jobs", """
                {"lineup": {"acts": [{"name": "Björk"}, {"name": "Sigur Rós", "headliner": true}]},
                 "playlist": {"name": "n"}, "options": {"headliners": %s}}""".formatted(headliners));
    }

    @Test
    void the_defaults_are_no_wish() {
        var stored = stored(order("""
                "tracksPerArtist": 3, "order": "lineup", "seed": null, "exclude": [], "headliners": null,
                "maxTracks": null, "maxMinutes": null, "leaveOutLiked": false"""));

        assertThat(stored.path("tracksPerArtist").asInt()).isEqualTo(3);
        assertThat(stored.path("order").asString()).isEqualTo("LINEUP");
    }

    private Answered order(String options) {
        return ada.post(
                "/api/jobs",
                "{\"lineup\": {\"text\": \"Björk\"}, \"playlist\": {\"name\": \"n\"}, \"options\": {" + options + "}}");
    }

    private JsonNode stored(Answered answer) {
        assertThat(answer.status()).isEqualTo(202);
        return json.readTree(gateway.sql()
                .sql("select options from job where id = :id::uuid")
                .param("id", answer.json().path("id").asString())
                .query(String.class)
                .single());
    }
}
