package io.festivalplayer.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.RunningGateway;
import io.festivalplayer.gateway.running.Visitor;
import io.festivalplayer.gateway.running.Visitor.Answered;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    /** What is asked, and by whom, when its minute is used up. */
    static Stream<Arguments> doors_with_a_limit() {
        return Stream.of(
                Arguments.of(
                        "logins of an address", asked(() -> gateway.visitor().get("/login"))),
                Arguments.of(
                        "bills of an address", asked(() -> gateway.visitor().post("/api/lineups/parse", BILL))),
                Arguments.of("orders of a listener", asked(() -> ada.post("/api/jobs", ORDER))),
                Arguments.of("searches of a listener", asked(() -> ada.get("/api/artists?query=a"))));
    }

    private static Supplier<Answered> asked(Supplier<Answered> question) {
        return question;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors_with_a_limit")
    void too_many_are_refused_with_a_problem_and_how_long_to_wait(String what, Supplier<Answered> question) {
        var refused = question.get();

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.code()).isEqualTo("too_many_requests");
        assertThat(refused.header("Retry-After").map(Integer::parseInt).orElseThrow())
                .isBetween(1, 60);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors_with_a_limit")
    void a_refusal_carries_the_headers_of_safety(String what, Supplier<Answered> question) {
        var refused = question.get();

        assertThat(refused.headers(gateway.safetyHeaders().keySet())).isEqualTo(gateway.safetyHeaders());
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
    void one_listeners_searches_take_no_room_from_another() {
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
}
