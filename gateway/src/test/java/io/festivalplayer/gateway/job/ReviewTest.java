package io.festivalplayer.gateway.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.RunningGateway;
import io.festivalplayer.gateway.running.Visitor;
import io.festivalplayer.gateway.running.Visitor.Answered;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A job of two acts, the first unsure between two artists, the second not found, as its listener decides it. */
class ReviewTest {

    @RegisterExtension
    static final RunningGateway gateway = RunningGateway.shared();

    private static final String BEST = "bestbestbestbestbest01";
    private static final String OTHER = "otherotherotherother02";
    private static final String STRANGER = "strangerstrangerstra03";

    private Visitor ada;
    private String job;

    @BeforeEach
    void wait_for_review() {
        ada = gateway.listener("Ada-" + UUID.randomUUID());
        job = ada.post("/api/jobs", """
                        {"lineup": {"text": "Björk\\nNobody"}, "playlist": {"name": "Roskilde"}, "review": "when_unsure"}
                        """).header("Location").orElseThrow();
        change("""
                update act set state = 'unsure', confidence = 0.6, artist = %1$s::jsonb,
                    candidates = ('[' || %1$s || ',' || %2$s || ']')::jsonb,
                    found = '[%3$s, %4$s]'::jsonb, tracks = '[%5$s]'::jsonb
                where job_id = :id and position = 0
                """.formatted(candidate(BEST), candidate(OTHER), found("one"), found("two"), track("one")));
        change(
                "update act set state = 'not_found', confidence = 0, reason = 'Nobody.' where job_id = :id and position = 1");
        change("update job set state = 'matching' where id = :id");
        change("update job set state = 'review', confirmation = 'awaited' where id = :id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"never", "when_unsure", "always"})
    void a_review_can_be_asked_for(String review) {
        assertThat(ada.post(
                                "/api/jobs",
                                "{\"lineup\": {\"text\": \"Björk\"}, \"playlist\": {\"name\": \"n\"}, \"review\": \"%s\"}"
                                        .formatted(review))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void in_review_a_doubtful_act_has_no_artist_yet_and_shows_what_else_was_found() {
        var seen = ada.get(job).json();

        assertThat(seen.path("state").asString()).isEqualTo("review");
        assertThat(seen.path("etaMs").isNull()).isTrue();
        assertThat(seen.path("queuePosition").isNull()).isTrue();
        var act = seen.path("acts").get(0);
        assertThat(act.path("artist").isNull()).isTrue();
        assertThat(act.path("candidates")).hasSize(2);
        assertThat(act.path("tracks").get(0).path("uri").asString()).isEqualTo("spotify:track:one");
        assertThat(act.path("alternatives").get(0).path("uri").asString()).isEqualTo("spotify:track:two");
    }

    @Test
    void a_candidate_is_chosen_and_the_answer_is_the_act() {
        var tag = ada.get(job).header("ETag");

        var act = decide(0, "{\"artistId\": \"%s\"}".formatted(OTHER)).json();

        assertThat(act.path("state").asString()).isEqualTo("matched");
        assertThat(act.path("confidence").asDouble()).isOne();
        assertThat(act.path("artist").path("id").asString()).isEqualTo(OTHER);
        assertThat(ada.get(job).header("ETag")).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({"spotify:artist:", "https://open.spotify.com/artist/", "https://open.spotify.com/intl-de/artist/"})
    void a_pasted_link_says_who_it_is(String before) {
        var act = decide(0, "{\"artistId\": \"%s%s\"}".formatted(before, OTHER)).json();

        assertThat(act.path("artist").path("id").asString()).isEqualTo(OTHER);
    }

    @Test
    void an_artist_that_spotify_does_not_know_is_refused_in_words() {
        var refused = decide(1, "{\"artistId\": \"%s\"}".formatted(STRANGER));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("code").asString()).isEqualTo("unknown_artist");
        assertThat(act(1).path("state").asString()).isEqualTo("not_found");
    }

    @Test
    void an_act_is_left_out_and_taken_back() {
        assertThat(decide(0, "{\"skip\": true}").json().path("state").asString())
                .isEqualTo("skipped");
        assertThat(decide(0, "{\"skip\": false}").json().path("state").asString())
                .isEqualTo("unsure");
    }

    @Test
    void a_decided_act_is_undecided_again() {
        decide(0, "{\"artistId\": \"%s\"}".formatted(OTHER));

        var act = decide(0, "{\"reset\": true}").json();

        assertThat(act.path("state").asString()).isEqualTo("unsure");
        assertThat(act.path("artist").isNull()).isTrue();
        assertThat(act.path("candidates")).hasSize(2);
    }

    @Test
    void doubtful_acts_come_first_for_who_wants_to_decide() {
        decide(0, "{\"artistId\": \"%s\"}".formatted(OTHER));

        assertThat(positions("?sort=doubtful")).containsExactly(1, 0);
        assertThat(positions("")).containsExactly(0, 1);
        assertThat(ada.get(job + "?sort=name").status()).isEqualTo(400);
    }

    @Test
    void while_tracks_are_chosen_anew_progress_is_of_those() {
        change("update job set state = 'building', confirmation = 'given' where id = :id");
        change("""
                update job set state = 'succeeded', finished_at = festival_now(), playlist_id = 'p', written = 9,
                    uris = array['a', 'b', 'c'] where id = :id""");
        decide(0, "{\"tracks\": [\"spotify:track:two\"]}");

        var progress = ada.post(job + "/confirm", "{}").json().path("progress");

        assertThat(progress.path("done").asInt()).isZero();
        assertThat(progress.path("total").asInt()).isOne();
    }

    @Test
    void tracks_are_replaced_by_others_that_were_found() {
        var act = decide(0, "{\"tracks\": [\"spotify:track:two\"]}").json();

        assertThat(act.path("tracks").get(0).path("uri").asString()).isEqualTo("spotify:track:two");
        assertThat(act.path("alternatives").get(0).path("uri").asString()).isEqualTo("spotify:track:one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"skip\": true, \"tracks\": []}",
                "{\"artistId\": \"short\"}",
                "{\"tracks\": []}",
                "{\"tracks\": [\"spotify:track:three\"]}",
                "{\"unknown\": 1}",
                "{\"reset\": false}",
                "{\"reset\": true, \"skip\": true}"
            })
    void what_is_no_decision_is_refused(String body) {
        assertThat(decide(0, body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-1", "first"})
    void a_place_that_the_bill_does_not_have_is_not_there(String position) {
        assertThat(ada.put(job + "/acts/" + position, "{\"skip\": true}").status())
                .isEqualTo(404);
    }

    @Test
    void someone_elses_job_is_not_there() {
        var grace = gateway.listener("Grace");

        assertThat(grace.put(job + "/acts/0", "{\"skip\": true}").status()).isEqualTo(404);
        assertThat(grace.post(job + "/confirm", "{}").status()).isEqualTo(404);
    }

    @Test
    void a_confirmed_job_builds_and_is_confirmed_once() {
        var confirmed = ada.post(job + "/confirm", "{}");

        assertThat(confirmed.status()).isEqualTo(202);
        assertThat(confirmed.json().path("state").asString()).isEqualTo("building");
        assertThat(ada.post(job + "/confirm", "{}").status()).isEqualTo(409);
        assertThat(decide(0, "{\"skip\": true}").status()).isEqualTo(409);
    }

    @Test
    void a_job_without_any_track_is_not_confirmed() {
        decide(0, "{\"skip\": true}");

        var refused = ada.post(job + "/confirm", "{}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").asString()).isEqualTo("nothing_chosen");
    }

    @Test
    void a_change_after_success_is_told_and_confirmed() {
        change("update job set state = 'building', confirmation = 'given' where id = :id");
        change("update job set state = 'succeeded', finished_at = festival_now() where id = :id");
        assertThat(ada.post(job + "/confirm", "{}").status()).isEqualTo(409);

        decide(0, "{\"artistId\": \"%s\"}".formatted(OTHER));

        assertThat(ada.get(job).json().path("playlist").path("outdated").asBoolean())
                .isTrue();
        assertThat(ada.post(job + "/confirm", "{}").status()).isEqualTo(202);
    }

    private Answered decide(int position, String body) {
        return ada.put(job + "/acts/" + position, body);
    }

    private List<Integer> positions(String how) {
        return ada.get(job + how)
                .json()
                .path("acts")
                .valueStream()
                .map(act -> act.path("position").asInt())
                .toList();
    }

    private JsonNode act(int position) {
        return ada.get(job).json().path("acts").get(position);
    }

    private void change(String statement) {
        gateway.sql()
                .sql(statement)
                .param("id", UUID.fromString(job.substring(job.lastIndexOf('/') + 1)))
                .update();
    }

    private static String candidate(String id) {
        return "'{\"id\": \"%1$s\", \"name\": \"Name of %1$s\", \"imageUrl\": null, \"spotifyUrl\": \"https://artist/%1$s\", "
                        .formatted(id)
                + "\"genres\": [], \"knownTracks\": [], \"confidence\": 0.5}'";
    }

    private static String found(String id) {
        return "{\"track\": %s, \"isrc\": null, \"durationMs\": 1000}".formatted(track(id));
    }

    private static String track(String id) {
        return "{\"uri\": \"spotify:track:%1$s\", \"name\": \"%1$s\", \"spotifyUrl\": \"https://track/%1$s\"}"
                .formatted(id);
    }
}
