package io.festivalplayer.gateway.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.RunningGateway;
import io.festivalplayer.gateway.running.Visitor;
import io.festivalplayer.gateway.running.Visitor.Answered;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What a listener says about a pasted bill beside its text: who its headliners are, and what is one act. */
class MarkedLineupTest {

    @RegisterExtension
    static final RunningGateway gateway = RunningGateway.shared();

    private static final String BILL = "FRIDAY\\nSigur Rós\\nBjörk\\n\\nSATURDAY\\nMúm\\nFour Tet b2b Ben UFO";
    private static final String HEADLINERS = "\"options\": {\"headliners\": {\"tracks\": 6}}";

    private Visitor ada;

    @BeforeEach
    void log_in() {
        ada = gateway.listener("Marka");
    }

    @Test
    void the_marked_acts_of_a_text_are_its_headliners() {
        var job = order("\"headliners\": [\"Björk\", \"Ben UFO\"]", HEADLINERS);

        assertThat(headliners(job)).containsExactly("Björk", "Ben UFO");
    }

    @Test
    void a_headliner_of_another_day_is_none_on_this_one() {
        var job = order("\"headliners\": [\"Björk\", \"Múm\"], \"days\": [\"SATURDAY\"]", HEADLINERS);

        assertThat(headliners(job)).containsExactly("Múm");
    }

    @Test
    void a_headliner_that_is_not_on_the_bill_is_refused_by_name() {
        var answer = order("\"headliners\": [\"Bjork\"]", HEADLINERS);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("unknown_headliner");
        assertThat(answer.json().path("details").path("act").asString()).isEqualTo("Bjork");
    }

    @Test
    void marks_need_a_number_of_tracks() {
        assertThat(order("\"headliners\": [\"Björk\"]", "\"options\": {}").status())
                .isEqualTo(400);
    }

    @Test
    void what_is_kept_whole_is_one_act() {
        var whole = "\"whole\": [\"Four Tet b2b Ben UFO\"]";

        var read = ada.post("/api/lineups/parse", "{\"text\": \"%s\", %s}".formatted(BILL, whole));
        var job = order(whole, "\"options\": {}");

        assertThat(names(read)).contains("Four Tet b2b Ben UFO");
        assertThat(read.json().path("splits")).isEmpty();
        assertThat(names(job)).containsExactlyElementsOf(names(read));
    }

    @Test
    void what_several_acts_were_read_of_is_told() {
        var split = ada.post("/api/lineups/parse", "{\"text\": \"%s\"}".formatted(BILL))
                .json()
                .path("splits")
                .path(0);

        assertThat(split.path("line").asInt()).isEqualTo(7);
        assertThat(split.path("text").asString()).isEqualTo("Four Tet b2b Ben UFO");
        assertThat(split.path("acts").valueStream().map(JsonNode::asString)).containsExactly("Four Tet", "Ben UFO");
    }

    @Test
    void a_doubt_has_a_code_and_what_it_cites() {
        var doubt = ada.post("/api/lineups/parse", "{\"text\": \"Björk\\nRobyn\\nBJORK\"}")
                .json()
                .path("warnings")
                .path(0);

        assertThat(doubt.path("line").asInt()).isEqualTo(3);
        assertThat(doubt.path("message").asString()).isEqualTo("“BJORK” is on the bill twice and was taken once.");
        assertThat(doubt.path("code").asString()).isEqualTo("twice");
        assertThat(doubt.path("details").path("text").asString()).isEqualTo("BJORK");
    }

    @Test
    void a_field_that_is_refused_has_a_code_and_its_limit() {
        var answer = order("\"days\": null", "\"options\": {\"tracksPerArtist\": 11}");

        var error = answer.json().path("errors").path(0);
        assertThat(error.path("field").asString()).isEqualTo("options.tracksPerArtist");
        assertThat(error.path("code").asString()).isEqualTo("too_large");
        assertThat(error.path("details").path("most").asString()).isEqualTo("10");
    }

    private Answered order(String lineup, String options) {
        return ada.post(
                "/api/jobs",
                "{\"lineup\": {\"text\": \"%s\", %s}, \"playlist\": {\"name\": \"Iceland\"}, %s}"
                        .formatted(BILL, lineup, options));
    }

    private static Stream<JsonNode> acts(Answered answer) {
        return answer.json().path("acts").valueStream();
    }

    private static Iterable<String> names(Answered answer) {
        return acts(answer).map(act -> act.path("name").asString()).toList();
    }

    private static Iterable<String> headliners(Answered answer) {
        return acts(answer)
                .filter(act -> act.path("headliner").asBoolean())
                .map(act -> act.path("name").asString())
                .toList();
    }
}
