package io.festivalplayer.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.RunningGateway;
import io.festivalplayer.gateway.running.Visitor;
import io.festivalplayer.gateway.running.Visitor.Answered;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A minute's room is used up before the tests begin; it comes back far slower than they run. */
class DoorLimitsTest {

    @RegisterExtension
    static final RunningGateway gateway = RunningGateway.with(Map.of(
            "festival.trust-forwarded",
            "true",
            "festival.limits.login",
            "4",
            "festival.limits.parse",
            "3",
            "festival.limits.jobs",
            "3",
            "festival.limits.search",
            "3"));

    private static final String BILL = "{\"text\": \"Sigur Rós\"}";
    private static final String ORDER = """
            {"lineup": {"text": "Sigur Rós"}, "playlist": {"name": "Roskilde"}}""";

    private static Visitor ada;
    private static Visitor grace;

    @BeforeAll
    static void use_up_the_room() {
        ada = gateway.listener("Ada");
        grace = gateway.listener("Grace");
        knock(visitor -> visitor.get("/login"));
        knock(visitor -> visitor.post("/api/lineups/parse", BILL));
        IntStream.range(0, 5).forEach(_ -> ada.post("/api/jobs", ORDER));
        IntStream.range(0, 5).forEach(_ -> ada.get("/api/artists?query=a"));
    }

    private static void knock(Function<Visitor, Answered> how) {
        IntStream.range(0, 5).forEach(_ -> how.apply(gateway.visitor()));
    }

    @Test
    void too_many_logins_of_an_address_are_refused() {
        assertThat(gateway.visitor().get("/login").status()).isEqualTo(429);
    }

    @Test
    void too_many_bills_of_an_address_are_refused() {
        assertThat(gateway.visitor().post("/api/lineups/parse", BILL).status()).isEqualTo(429);
    }

    @Test
    void a_long_bill_counts_as_many_short_ones() {
        var address = Map.of("X-Forwarded-For", "203.0.113.9");

        assertThat(statusOfBill("Low\\n".repeat(8_000), address)).isEqualTo(200);
        assertThat(statusOfBill("Low", address)).isEqualTo(429);
    }

    private static int statusOfBill(String text, Map<String, String> headers) {
        var visitor = gateway.visitor();
        var all = new HashMap<>(headers);
        all.put("X-XSRF-TOKEN", visitor.token());
        return visitor.post("/api/lineups/parse", "{\"text\": \"" + text + "\"}", all)
                .status();
    }

    @Test
    void a_bill_at_the_same_address_in_other_letters_is_refused_too() {
        assertThat(gateway.visitor().post("/api/lineups/%70arse", BILL).status())
                .isEqualTo(429);
    }

    @Test
    void too_many_orders_of_a_listener_are_refused() {
        assertThat(ada.post("/api/jobs", ORDER).status()).isEqualTo(429);
    }

    @Test
    void too_many_searches_of_a_listener_are_refused() {
        assertThat(ada.get("/api/artists?query=a").status()).isEqualTo(429);
        assertThat(grace.get("/api/artists?query=a").status()).isEqualTo(200);
    }

    @Test
    void one_listeners_orders_take_no_room_from_another() {
        assertThat(grace.post("/api/jobs", ORDER).status()).isEqualTo(202);
    }

    @Test
    void other_doors_stay_open() {
        assertThat(ada.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void who_is_refused_learns_how_long_to_wait() {
        assertThat(ada.post("/api/jobs", ORDER)
                        .header("Retry-After")
                        .map(Integer::parseInt)
                        .orElseThrow())
                .isBetween(1, 60);
    }

    @Test
    void a_refusal_is_a_problem_that_says_what_to_do() {
        assertThat(ada.post("/api/jobs", ORDER).code()).isEqualTo("too_many_requests");
    }

    @Test
    void a_refusal_carries_the_headers_of_safety() {
        var refused = gateway.visitor().get("/login");

        assertThat(refused.headers(gateway.safetyHeaders().keySet())).isEqualTo(gateway.safetyHeaders());
    }
}
