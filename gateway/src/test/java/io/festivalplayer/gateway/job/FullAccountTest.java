package io.festivalplayer.gateway.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.RunningGateway;
import io.festivalplayer.gateway.running.Visitor;
import io.festivalplayer.gateway.running.Visitor.Answered;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a listener is answered who has as many jobs, or as many to look through, as an account may have. */
class FullAccountTest {

    @RegisterExtension
    static final RunningGateway gateway = RunningGateway.shared();

    private static final int JOBS = 20;
    private static final int REVIEWS = 50;

    private Visitor ada;

    @BeforeEach
    void log_in() {
        ada = gateway.listener("Ada-" + UUID.randomUUID());
    }

    @Test
    void one_more_order_than_there_may_be_unfinished_jobs_is_refused() {
        orderTimes(JOBS);

        isRefused(order("never"), "too_many_jobs", JOBS);
    }

    @Test
    void a_job_that_is_done_makes_room_for_another() {
        orderTimes(JOBS - 1);
        var last = job(order("never"));
        assertThat(ada.post(last + "/cancel", "{}").status()).isEqualTo(202);

        assertThat(order("never").status()).isEqualTo(202);
    }

    @Test
    void a_cancelled_job_does_not_go_on_beside_as_many_as_there_may_be() {
        var cancelled = job(order("never"));
        ada.post(cancelled + "/cancel", "{}");
        orderTimes(JOBS);

        isRefused(ada.post(cancelled + "/retry", "{}"), "too_many_jobs", JOBS);
    }

    @Test
    void a_job_that_was_looked_through_is_not_built_beside_as_many_as_there_may_be() {
        var reviewed = inReview();
        orderTimes(JOBS);

        isRefused(ada.post(reviewed + "/confirm", "{}"), "too_many_jobs", JOBS);
    }

    @Test
    void one_more_order_than_may_wait_for_its_listener_is_refused() {
        waitInReview(REVIEWS);

        isRefused(order("always"), "too_many_reviews", REVIEWS);
    }

    @Test
    void an_order_that_needs_no_look_is_taken_beside_them() {
        waitInReview(REVIEWS);

        assertThat(order("never").status()).isEqualTo(202);
    }

    @Test
    void a_cancelled_review_is_not_opened_again_beside_them() {
        var cancelled = inReview();
        ada.post(cancelled + "/cancel", "{}");
        waitInReview(REVIEWS);

        isRefused(ada.post(cancelled + "/retry", "{}"), "too_many_reviews", REVIEWS);
    }

    private static void isRefused(Answered answer, String code, int most) {
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.header("Retry-After")).hasValue("30");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("detail").asString()).contains("You have " + most + " ");
    }

    private void orderTimes(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(order("never").status()).isEqualTo(202);
        }
    }

    private Answered order(String review) {
        return ada.post("/api/jobs", """
                {"lineup": {"text": "Björk"}, "playlist": {"name": "Roskilde"}, "review": "%s"}""".formatted(review));
    }

    private static String job(Answered ordered) {
        return ordered.header("Location").orElseThrow();
    }

    private void waitInReview(int times) {
        for (int begun = 0; begun < times; begun += JOBS / 2) {
            for (int i = 0; i < JOBS / 2; i++) {
                assertThat(order("always").status()).isEqualTo(202);
            }
            lookForActs();
        }
    }

    private String inReview() {
        var job = job(order("always"));
        lookForActs();
        return job;
    }

    /** As a worker leaves jobs that wait for their listener: it has found an artist with a track. */
    private void lookForActs() {
        change("""
                update act set state = 'matched', confidence = 1, tracks = '[{"uri": "spotify:track:one"}]'
                where job_id in (select id from job where account_id = :id and review = 'always')""");
        change("update job set state = 'matching' where account_id = :id and review = 'always' and state = 'queued'");
        change(
                "update job set state = 'review', confirmation = 'awaited' where account_id = :id and state = 'matching'");
    }

    private void change(String statement) {
        gateway.sql()
                .sql(statement)
                .param(
                        "id",
                        UUID.fromString(ada.get("/api/me").json().path("id").asString()))
                .update();
    }
}
