package io.festivalplayer.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.RunningGateway;
import io.festivalplayer.gateway.running.Visitor;
import io.festivalplayer.gateway.running.Visitor.Answered;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What it costs to say who an act is that was not found, or to look at one's playlists, where three calls a minute are
 * let through.
 */
class ChosenArtistTest {

    @RegisterExtension
    static final RunningGateway gateway = RunningGateway.with(Map.of("festival.limits.search", "3"));

    private Visitor ada;
    private String job;
    private int seen;

    @BeforeEach
    void wait_for_review() {
        gateway.sql().sql("truncate catalogue_memory").update();
        gateway.spotify().answers(new StandIn("Bjorn", "Björk", "Sigur Rós", "Múm")::answer);
        ada = gateway.listener("Ada-" + UUID.randomUUID());
        job = ada.post("/api/jobs", """
                        {"lineup": {"text": "Nobody"}, "playlist": {"name": "Roskilde"}, "review": "when_unsure"}
                        """).header("Location").orElseThrow();
        change("update act set state = 'not_found' where job_id = :id");
        change("update job set state = 'matching' where id = :id");
        change("update job set state = 'review', confirmation = 'awaited' where id = :id");
        seen = gateway.spotify().requests().size();
    }

    @Test
    void who_was_shown_at_the_search_box_costs_no_call() {
        ada.get("/api/artists?query=Bjorn");
        int before = calls();

        assertThat(choose(0).json().path("tracks")).hasSize(1);

        assertThat(calls()).isEqualTo(before);
    }

    @Test
    void a_pasted_link_brings_the_tracks_at_once_and_is_asked_once() {
        assertThat(choose(2).json().path("tracks")).hasSize(1);
        int before = calls();

        ada.put(job + "/acts/0", "{\"reset\": true}");
        choose(2);

        assertThat(before).isEqualTo(2);
        assertThat(calls()).isEqualTo(before);
    }

    @Test
    void an_id_of_nobody_is_asked_once() {
        assertThat(choose(99).code()).isEqualTo("unknown_artist");

        assertThat(choose(99).code()).isEqualTo("unknown_artist");

        assertThat(calls()).isOne();
    }

    @Test
    void what_is_asked_counts_as_a_search_and_what_is_known_does_not() {
        choose(91);
        choose(92);
        choose(93);
        choose(93);

        assertThat(choose(94).status()).isEqualTo(429);
        assertThat(calls()).isEqualTo(3);
    }

    @Test
    void each_call_for_playlists_counts_as_a_search() {
        assertThat(ada.get("/api/me/playlists").status()).isEqualTo(200);
        assertThat(ada.get("/api/me/playlists?offset=20").status()).isEqualTo(200);

        assertThat(ada.get("/api/me/playlists").status()).isEqualTo(429);
        assertThat(calls()).isEqualTo(3);
    }

    private Answered choose(int artist) {
        return ada.put(job + "/acts/0", "{\"artistId\": \"%s\"}".formatted(StandIn.id(artist)));
    }

    private int calls() {
        return gateway.spotify().requests().size() - seen;
    }

    private void change(String statement) {
        gateway.sql()
                .sql(statement)
                .param("id", UUID.fromString(job.substring(job.lastIndexOf('/') + 1)))
                .update();
    }
}
