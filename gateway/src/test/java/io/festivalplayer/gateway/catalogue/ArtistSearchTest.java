package io.festivalplayer.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.RunningGateway;
import io.festivalplayer.gateway.running.Visitor;
import io.festivalplayer.gateway.running.Visitor.Answered;
import io.festivalplayer.testing.AtOnce;
import io.festivalplayer.testing.Loopback.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Artists for a person at a search box. */
class ArtistSearchTest {

    /** Nothing is at hand in the process: what is known is known by the database. */
    @RegisterExtension
    static final RunningGateway gateway = RunningGateway.with(Map.of("festival.memory.recent", "0"));

    private final int seen = gateway.spotify().requests().size();
    private Visitor ada;

    @BeforeEach
    void log_in() {
        gateway.sql()
                .sql("truncate catalogue_memory, spotify_budget, spotify_calls, spotify_calls_by_hour")
                .update();
        gateway.spotify().answers(new StandIn("Bjorn", "Björk", "Björk", "Sigur Rós")::answer);
        ada = gateway.listener("Ada");
    }

    @Test
    void an_artist_is_told_from_others_of_the_name_by_face_page_and_tracks() {
        var found = search("bjork").get(0);

        assertThat(found.path("id").asString()).isEqualTo(StandIn.id(1));
        assertThat(found.path("name").asString()).isEqualTo("Björk");
        assertThat(found.path("imageUrl").asString()).isEqualTo("https://i.scdn.co/image/1");
        assertThat(found.path("spotifyUrl").asString()).endsWith("/artist/" + StandIn.id(1));
        assertThat(found.path("knownTracks")).hasToString("[\"A song of Björk\"]");
        assertThat(found.path("confidence").asDouble()).isEqualTo(1);
    }

    @Test
    void all_of_the_very_name_are_given_as_far_as_wanted() {
        assertThat(names(search("Björk"))).containsExactly("Björk", "Björk");
        assertThat(names(artists("query=Bj%C3%B6rk&limit=1").json().path("items")))
                .containsExactly("Björk");
    }

    @Test
    void where_nobody_has_the_very_name_those_of_similar_ones_come_the_likest_first() {
        assertThat(names(search("Björkk"))).containsExactly("Björk", "Björk", "Bjorn");
        assertThat(names(search("Bjorn"))).containsExactly("Bjorn");
    }

    @Test
    void what_was_asked_before_is_free_for_everybody_and_in_other_spellings() {
        search("Björk");

        gateway.listener("Grace").get("/api/artists?query=BJORK");

        assertThat(searches()).hasSize(1);
    }

    @Test
    void similar_names_are_free_the_second_time_too() {
        search("Björkk");

        assertThat(names(search("björkk"))).hasSize(3);

        assertThat(searches()).hasSize(2);
    }

    @Test
    void what_was_searched_costs_a_line_up_nothing() {
        var before = estimate("Sigur Rós");

        search("sigur ros");

        assertThat(estimate("Sigur Rós")).isEqualTo(before - 1);
    }

    @Test
    void what_many_ask_at_once_is_asked_once() {
        var found = AtOnce.run(8, () -> names(search("Björk")));

        assertThat(found).containsOnly(List.of("Björk", "Björk"));
        assertThat(searches()).hasSize(1);
    }

    @Test
    void a_call_that_failed_leaves_the_question_to_the_next() {
        gateway.spotify().answers(_ -> Answer.json(403, "{}"));
        assertThat(artists("query=Bjork").status()).isEqualTo(403);

        gateway.spotify().answers(new StandIn("Björk")::answer);

        assertThat(names(search("Bjork"))).containsExactly("Björk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spotify:artist:0000000000000000000003",
                "https://open.spotify.com/artist/0000000000000000000003?si=abc",
                " https://open.spotify.com/intl-de/artist/0000000000000000000003 "
            })
    void a_pasted_link_gives_that_artist(String link) {
        var found = search(link);

        assertThat(names(found)).containsExactly("Sigur Rós");
        assertThat(found.get(0).path("confidence").asDouble()).isEqualTo(1);
    }

    @Test
    void a_link_to_nobody_gives_nobody() {
        assertThat(search("spotify:artist:" + StandIn.id(99))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "B", " B ", "\u0000\u0007B"})
    void fewer_than_two_letters_ask_nothing(String query) {
        assertThat(search(query)).isEmpty();
        assertThat(searches()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "query=Bj&limit=0", "query=Bj&limit=11", "query=Bj&limit=x"})
    void what_cannot_be_meant_is_refused(String parameters) {
        assertThat(artists(parameters).status()).isEqualTo(400);
    }

    @Test
    void a_query_of_201_letters_is_refused() {
        assertThat(artists("query=" + "x".repeat(201)).status()).isEqualTo(400);
    }

    @Test
    void a_name_of_signs_alone_can_be_searched() {
        assertThat(search("!!!")).isEmpty();
        assertThat(searches()).hasSize(2);
    }

    @Test
    void while_spotify_blocks_us_it_says_so_and_spotify_is_not_asked() {
        gateway.sql().sql("""
                        insert into spotify_budget (app, blocked_since, blocked_until, block_reason, probing)
                        values ('app', festival_now(), festival_now() + interval '14 hours', 'quota', true)
                        on conflict (app) do update
                        set blocked_until = excluded.blocked_until, block_reason = excluded.block_reason
                        """).update();

        var answer = artists("query=Bjork");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("quota");
        assertThat(answer.json().path("detail").asString()).contains("14 h");
        assertThat(Integer.parseInt(answer.header("Retry-After").orElseThrow())).isBetween(50_000, 50_400);
        assertThat(searches()).isEmpty();
    }

    @Test
    void what_spotify_refuses_is_a_wait_with_its_length() {
        gateway.spotify().answers(_ -> Answer.json(429, "{}").with("Retry-After", "7"));

        var answer = artists("query=Bjork");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("rate_limit");
        assertThat(Integer.parseInt(answer.header("Retry-After").orElseThrow())).isBetween(1, 8);
    }

    @Test
    void it_needs_a_login() {
        assertThat(gateway.visitor().get("/api/artists?query=Bjork").status()).isEqualTo(401);
    }

    private JsonNode search(String query) {
        return artists("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .json()
                .path("items");
    }

    private Answered artists(String parameters) {
        return ada.get("/api/artists?" + parameters);
    }

    private int estimate(String bill) {
        return ada.post("/api/lineups/parse", "{\"text\": \"" + bill + "\"}")
                .json()
                .path("estimate")
                .path("spotifyCalls")
                .asInt();
    }

    private static List<String> names(JsonNode items) {
        return items.valueStream().map(item -> item.path("name").asString()).toList();
    }

    /** The searches of this test. */
    private List<String> searches() {
        return gateway.spotify().requests().stream()
                .skip(seen)
                .map(request -> request.path() + "?" + request.query())
                .filter(call -> call.startsWith("/v1/search"))
                .toList();
    }
}
