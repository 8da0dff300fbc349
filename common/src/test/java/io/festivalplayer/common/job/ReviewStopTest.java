package io.festivalplayer.common.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.job.Review.Wish;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a job stops for its listener, and what that costs. */
class ReviewStopTest extends ReviewedBill {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    ReviewStopTest() {
        super(database);
    }

    @ParameterizedTest
    @CsvSource({
        "NEVER, MATCHED, false",
        "NEVER, UNSURE, false",
        "WHEN_UNSURE, MATCHED, false",
        "WHEN_UNSURE, UNSURE, true",
        "WHEN_UNSURE, NOT_FOUND, true",
        "ALWAYS, MATCHED, true"
    })
    void a_job_stops_as_its_listener_wished(Wish wish, ActState state, boolean stops) {
        var review = new Review(wish, Review.Confirmation.NOT_ASKED, false);

        assertThat(review.isDue(List.of(act(state)))).isEqualTo(stops);
    }

    @Test
    void a_job_that_has_stopped_once_stops_until_it_is_let_go_on() {
        assertThat(new Review(Wish.WHEN_UNSURE, Review.Confirmation.AWAITED, false).isDue(List.of()))
                .isTrue();
        assertThat(new Review(Wish.ALWAYS, Review.Confirmation.GIVEN, false).isDue(List.of()))
                .isFalse();
    }

    @Test
    void a_job_in_review_costs_nothing() {
        var job = inReview();

        assertThat(room.ask(job, "has_work", Boolean.class)).isFalse();
        assertThat(room.ask(job, "lease_owner is null and redispatch_at is null", Boolean.class))
                .isTrue();
        assertThat(room.dispatches().take(job)).isEmpty();
        database.advance(Duration.ofDays(3));
        assertThat(room.dispatches().take(job)).isEmpty();
    }

    @Test
    void it_shows_what_would_go_into_the_playlist() {
        var job = inReview();

        assertThat(tracks(job, SURE)).containsExactly(JobRoom.uri("sure-1"), JobRoom.uri("sure-2"));
        assertThat(tracks(job, UNSURE)).containsExactly(JobRoom.uri("best-1"));
        assertThat(tracks(job, NOT_FOUND)).isEmpty();
    }

    @Test
    void a_cancel_that_comes_while_it_matches_is_not_forgotten_in_review() {
        var job = ordered(Wish.ALWAYS, listener, "Sigur Rós");
        var lease = room.claimed(job);
        room.control().cancel(listener, job, true);

        room.runs().review(lease, List.of());

        assertThat(room.stateOf(job)).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void a_job_in_review_is_cancelled_at_once() {
        var job = inReview();

        assertThat(room.control().cancel(listener, job, true)).isTrue();

        assertThat(room.stateOf(job)).isEqualTo(JobState.CANCELLED);
        assertThat(room.ask(job, "has_work", Boolean.class)).isFalse();
    }

    @Test
    void a_review_that_was_cancelled_is_open_again_after_a_retry() {
        var job = inReview();
        skip(job, SURE);
        room.control().cancel(listener, job, true);
        room.control().retry(listener, job);

        var claimed = room.claimedJob(job);

        assertThat(claimed.review().isDue(List.of())).isTrue();
        assertThat(act(job, SURE).state()).isEqualTo(ActState.SKIPPED);
    }

    @Test
    void reviews_are_counted_apart_from_what_is_under_way() {
        for (int i = 0; i < AccountRoom.REVIEWS; i++) {
            room.put(ordered(Wish.ALWAYS, listener, "Björk"), "state = 'review', confirmation = 'awaited'");
        }

        assertThat(room.store().submit(order(Wish.WHEN_UNSURE, listener, "Björk")))
                .isInstanceOf(Submission.TooManyReviews.class);
        assertThat(room.store().submit(order(Wish.NEVER, listener, "Björk"))).isInstanceOf(Submission.Accepted.class);
    }
}
