package io.festivalplayer.gateway.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.RunningGateway;
import io.festivalplayer.gateway.running.Visitor;
import io.festivalplayer.gateway.running.Visitor.Answered;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One playlist a day: a job for each, of one bill. */
class DaysTest {

    @RegisterExtension
    static final RunningGateway gateway = RunningGateway.shared();

    private static final String BILL = "FRIDAY\nSigur Rós\nBjörk\n\nSATURDAY\nMúm\nBjörk\n\nSUNDAY\nGusGus";

    private Visitor ada;

    @BeforeEach
    void log_in() {
        ada = gateway.listener("Daya");
    }

    @Test
    void only_acts_of_these_days_are_taken_in_the_order_of_the_bill() {
        var job = order("\"text\": %s, \"days\": [\"SUNDAY\", \"FRIDAY\"]".formatted(quoted(BILL)));

        assertThat(names(job)).containsExactly("Sigur Rós", "Björk", "GusGus");
    }

    @Test
    void an_act_on_several_days_is_in_each_of_their_playlists() {
        var friday = order("\"text\": %s, \"days\": [\"FRIDAY\"]".formatted(quoted(BILL)));
        var saturday = order("\"text\": %s, \"days\": [\"SATURDAY\"]".formatted(quoted(BILL)));

        assertThat(names(friday)).containsExactly("Sigur Rós", "Björk");
        assertThat(names(saturday)).containsExactly("Björk", "Múm");
    }

    @Test
    void the_days_are_called_as_the_reading_of_the_bill_calls_them() {
        var read = ada.post("/api/lineups/parse", "{\"text\": %s}".formatted(quoted(BILL)));

        var job = order(
                "\"text\": %s, \"days\": %s".formatted(quoted(BILL), read.json().path("days")));

        assertThat(names(job)).containsExactly("Sigur Rós", "Björk", "Múm", "GusGus");
    }

    @Test
    void an_empty_list_of_days_is_the_whole_bill() {
        var job = order("\"text\": %s, \"days\": []".formatted(quoted(BILL)));

        assertThat(names(job)).hasSize(4);
    }

    @Test
    void a_day_that_the_bill_does_not_have_is_refused_with_those_it_has() {
        var answer = order("\"text\": %s, \"days\": [\"Monday\"]".formatted(quoted(BILL)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("unknown_day");
        assertThat(answer.json().path("detail").asString("")).contains("“Monday”", "FRIDAY; SATURDAY; SUNDAY");
    }

    @Test
    void a_bill_without_days_has_none_to_choose_from() {
        var answer = order("\"text\": \"Björk\", \"days\": [\"Monday\"]");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString("")).contains("names no days");
    }

    @Test
    void acts_given_one_by_one_have_no_days() {
        var answer = order("\"acts\": [{\"name\": \"Björk\"}], \"days\": [\"Monday\"]");

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void jobs_of_one_batch_are_listed_by_it() {
        var batch = UUID.randomUUID();
        var friday = order("\"text\": %s, \"days\": [\"FRIDAY\"]".formatted(quoted(BILL)), batch);
        var saturday = order("\"text\": %s, \"days\": [\"SATURDAY\"]".formatted(quoted(BILL)), batch);
        order("\"text\": \"Björk\"", UUID.randomUUID());

        var listed = ada.get("/api/jobs?batch=" + batch).json().path("items");

        assertThat(listed.valueStream().map(job -> job.path("id").asString()))
                .containsExactly(id(saturday), id(friday));
    }

    private Answered order(String lineup) {
        return order(lineup, UUID.randomUUID());
    }

    private Answered order(String lineup, UUID batch) {
        return ada.post(
                "/api/jobs",
                "{\"lineup\": {%s}, \"playlist\": {\"name\": \"Iceland\"}, \"batch\": \"%s\"}"
                        .formatted(lineup, batch));
    }

    private static Iterable<String> names(Answered job) {
        return job.json()
                .path("acts")
                .valueStream()
                .map(act -> act.path("name").asString())
                .toList();
    }

    private static String id(Answered job) {
        return job.json().path("id").asString();
    }

    private static JsonNode quoted(String text) {
        return JsonMapper.builder().build().valueToTree(text);
    }
}
