package io.festivalplayer.gateway.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.gateway.running.RunningGateway;
import io.festivalplayer.gateway.running.Visitor;
import io.festivalplayer.gateway.running.Visitor.Answered;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who asks again and again how a job goes. */
class PollsTest {

    @RegisterExtension
    static final RunningGateway gateway = RunningGateway.shared();

    private Visitor ada;

    @BeforeEach
    void log_in() {
        ada = gateway.listener("Polly");
    }

    @Test
    void what_was_seen_already_is_not_sent_again() {
        var job = finished();
        var seen = ada.get(job);

        var again = poll(job, seen);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(seen.header("ETag"));
    }

    @Test
    void what_has_changed_is_sent() {
        var job = finished();
        var seen = ada.get(job);

        change(job, "version = version + 1, playlist_url = 'https://open.spotify.com/playlist/new'");

        var again = poll(job, seen);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("playlist").path("url").asString())
                .isEqualTo("https://open.spotify.com/playlist/new");
        assertThat(again.header("ETag")).isNotEqualTo(seen.header("ETag"));
    }

    @Test
    void the_end_of_a_wait_is_sent_though_nobody_wrote_it() {
        var job = ordered();
        change(job, "waiting_reason = 'quota', available_at = festival_now() + interval '1 hour'");
        var waiting = ada.get(job);

        change(job, "available_at = festival_now()");

        assertThat(poll(job, waiting).json().path("waiting").isNull()).isTrue();
    }

    @Test
    void one_of_several_tags_is_enough() {
        var job = finished();
        var tag = ada.get(job).header("ETag").orElseThrow();

        assertThat(ada.get(job, Map.of("If-None-Match", "\"other\", " + tag)).status())
                .isEqualTo(304);
    }

    @Test
    void someone_elses_job_is_not_there_whatever_was_seen() {
        var job = finished();
        var seen = ada.get(job).header("ETag").orElseThrow();

        assertThat(gateway.listener("Grace")
                        .get(job, Map.of("If-None-Match", seen))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_waiting_job_tells_its_place_and_how_long_it_will_take() {
        var job = ordered();

        await().untilAsserted(() -> {
            var seen = ada.get(job).json();
            assertThat(seen.path("queuePosition").isNumber()).isTrue();
            assertThat(seen.path("etaMs").isNumber()).isTrue();
        });
        var listed = ada.get("/api/jobs?limit=1").json().path("items").get(0);
        assertThat(listed.path("etaMs").isNumber()).isTrue();
    }

    @Test
    void while_spotify_is_down_nobody_can_tell_how_long_it_will_take() {
        var job = ordered();
        await().until(() -> ada.get(job).json().path("etaMs").isNumber());

        change(job, "waiting_reason = 'spotify_down', available_at = festival_now() + interval '1 minute'");

        assertThat(ada.get(job).json().path("etaMs").isNull()).isTrue();
    }

    @Test
    void a_finished_job_has_no_place_and_no_time_left() {
        var seen = ada.get(finished()).json();

        assertThat(seen.path("queuePosition").isNull()).isTrue();
        assertThat(seen.path("etaMs").isNull()).isTrue();
    }

    private String ordered() {
        return ada.post(
                        "/api/jobs",
                        "{\"lineup\": {\"text\": \"Sigur Rós\\nBjörk\"}, \"playlist\": {\"name\": \"Roskilde\"}}")
                .header("Location")
                .orElseThrow();
    }

    private String finished() {
        var job = ordered();
        change(job, "state = 'cancelled', finished_at = festival_now()");
        return job;
    }

    private Answered poll(String job, Answered seen) {
        return ada.get(job, Map.of("If-None-Match", seen.header("ETag").orElseThrow()));
    }

    private static void change(String job, String assignments) {
        gateway.sql()
                .sql("update job set " + assignments + " where id = :id::uuid")
                .param("id", job.substring(job.lastIndexOf('/') + 1))
                .update();
    }
}
