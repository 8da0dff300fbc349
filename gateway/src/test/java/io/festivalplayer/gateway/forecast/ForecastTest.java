package io.festivalplayer.gateway.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.job.UnfinishedJob;
import io.festivalplayer.common.job.UnfinishedJob.Standing;
import io.festivalplayer.gateway.forecast.Turns.Turn;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How long a job will take, and how many come before it. */
class ForecastTest {

    /** Ten steps a second. */
    private static final Pace PACE = new Pace(50, 5);

    /** What a limit of 100 calls gives when it is used up. */
    private static final double CALLS_PER_SECOND = 95 / 30.0;

    private static final Duration FOURTEEN_HOURS = Duration.ofHours(14);

    @Test
    void alone_a_job_takes_as_long_as_its_steps() {
        var job = Moment.job(Standing.RUNNING, 150);

        assertThat(eta(new Moment().with(job), job)).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void the_last_step_takes_as_long_as_one_step() {
        var job = Moment.job(Standing.RUNNING, 1);

        assertThat(eta(new Moment().with(job), job)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void what_does_not_fit_into_half_of_the_limit_comes_at_the_rate() {
        var job = Moment.job(Standing.RUNNING, 110);

        // 50 of 100 at once, in 5 s; then 95 in 30 s.
        assertThat(eta(new Moment().allowing(100, 0).with(job), job)).isCloseTo(seconds(5 + 60 / 95.0 * 30), within());
    }

    @Test
    void what_others_have_used_of_the_rate_is_not_there() {
        var job = Moment.job(Standing.RUNNING, 95);

        assertThat(eta(new Moment().allowing(100, 95).with(job), job)).isCloseTo(seconds(30), within());
    }

    @Test
    void a_worker_that_is_slower_than_the_rate_never_waits_for_it() {
        var job = Moment.job(Standing.RUNNING, 900);

        assertThat(eta(new Moment().allowing(600, 400).with(job), job)).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void while_spotify_blocks_us_it_takes_that_much_longer() {
        var job = Moment.job(Standing.DUE, 40);

        assertThat(eta(
                        new Moment()
                                .allowing(100, 100)
                                .blockedFor(FOURTEEN_HOURS)
                                .with(job),
                        job))
                .isEqualTo(FOURTEEN_HOURS.plusSeconds(4));
    }

    @Test
    void a_parked_job_takes_that_much_longer() {
        var job = Moment.parked(40, Duration.ofMinutes(5));

        assertThat(eta(new Moment().with(job), job))
                .isEqualTo(Duration.ofMinutes(5).plusSeconds(4));
    }

    @Test
    void what_goes_beyond_the_days_quota_cannot_be_told() {
        var fits = Moment.job(Standing.RUNNING, 40);
        var doesNot = Moment.job(Standing.RUNNING, 400);
        var forecast = Forecast.of(
                new Moment().withLeftOfTheDay(100).with(fits).with(doesNot).look(), Turns.UNSEEN, PACE);

        assertThat(forecast.of(fits.id()).eta()).isPresent();
        assertThat(forecast.of(doesNot.id()).eta()).isEmpty();
    }

    @Test
    void where_the_rate_is_used_up_accounts_share_it() {
        var job = Moment.job(Standing.RUNNING, 95);

        assertThat(eta(new Moment().allowing(100, 95).with(job).others(3, Standing.RUNNING, 95), job))
                .isCloseTo(seconds(4 * 30), within());
    }

    @Test
    void where_the_rate_is_not_used_up_jobs_with_workers_do_not_hinder_each_other() {
        var job = Moment.job(Standing.RUNNING, 100);

        assertThat(eta(new Moment().with(job).others(3, Standing.RUNNING, 100), job))
                .isCloseTo(seconds(10), within());
    }

    @Test
    void a_new_job_that_fits_into_a_first_slice_is_done_at_once() {
        var small = Moment.job(Standing.DUE, 15);
        var moment = new Moment().allowing(100, 95).with(small);
        moment.others(4, Standing.RUNNING, 300).others(16, Standing.DUE, 300);

        assertThat(eta(moment, small)).isCloseTo(seconds(15 / 95.0 * 30), within());
    }

    @Test
    void a_new_job_that_fits_into_a_first_slice_does_not_wait_while_the_limit_is_not_used_up() {
        var small = Moment.job(Standing.DUE, 15);

        // Later slices are spread from half of the limit on.
        assertThat(eta(new Moment().allowing(100, 60).with(small).others(4, Standing.RUNNING, 300), small))
                .isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void what_goes_beyond_what_a_window_was_seen_to_hold_comes_at_the_rate() {
        var job = Moment.job(Standing.RUNNING, 30);

        assertThat(eta(new Moment().allowing(100, 0).proven(10).with(job), job))
                .isCloseTo(seconds(1 + 20 / CALLS_PER_SECOND), within());
    }

    @Test
    void a_new_job_goes_no_faster_than_its_worker() {
        var small = Moment.job(Standing.DUE, 15);

        assertThat(eta(new Moment().with(small).others(8, Standing.RUNNING, 300), small))
                .isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void a_job_that_needs_more_waits_for_the_slices_of_others_between_its_own() {
        var modest = Moment.job(Standing.DUE, 40);

        // Of four slices of 10 s one has a quarter left, and finds what it is looking for then. Then the job makes
        // every
        // fourth call, in two slices of eight calls and eight that are on their way when it ends; between them its
        // message is behind ten others, of which four go on at a time: for two slices, or two and a half.
        double slice = 10 + 4 * 8 / CALLS_PER_SECOND;
        double itself = 2.5 + 4 * 8 / CALLS_PER_SECOND + 4 * 40 / CALLS_PER_SECOND;
        assertThat(eta(among20Others(modest), modest))
                .isBetween(seconds(itself + 2 * slice), seconds(itself + 2.5 * slice));
    }

    @Test
    void a_job_that_is_nearly_done_when_its_slice_ends_goes_on_to_its_end() {
        var modest = Moment.job(Standing.DUE, 20);

        assertThat(eta(among20Others(modest), modest))
                .isCloseTo(seconds(4 * 7 / CALLS_PER_SECOND + 4 * 20 / CALLS_PER_SECOND), within());
    }

    @Test
    void how_far_its_slice_is_tells_when_a_job_has_to_wait() {
        var job = Moment.job(Standing.RUNNING, 28);
        var moment = new Moment().allowing(100, 95).with(job).others(3, Standing.RUNNING, 300);
        moment.others(16, Standing.DUE, 300);

        // Eight calls in 10 s and eight on their way leave it nearly done; one call and eight do not.
        assertThat(eta(moment, job, new Turn(Duration.ZERO, 0, false, 0)))
                .isCloseTo(seconds(4 * 28 / CALLS_PER_SECOND), within());
        assertThat(eta(moment, job, new Turn(Duration.ofSeconds(9), 0, false, 0)))
                .isGreaterThan(seconds(4 * 28 / CALLS_PER_SECOND + 20));
    }

    @Test
    void of_a_slice_that_is_over_the_calls_that_are_on_their_way_are_made() {
        var job = Moment.job(Standing.RUNNING, 20);
        var moment = new Moment().allowing(100, 95).with(job).others(3, Standing.RUNNING, 300);
        moment.others(16, Standing.DUE, 300);

        // With eight on their way it is nearly done then; with two it is not.
        assertThat(eta(moment, job, new Turn(Duration.ofSeconds(10), -10, true, 0)))
                .isCloseTo(seconds(4 * 20 / CALLS_PER_SECOND), within());
        assertThat(eta(moment, job, new Turn(Duration.ofSeconds(17), -10, true, -6)))
                .isGreaterThan(seconds(4 * 20 / CALLS_PER_SECOND + 20));
    }

    @Test
    void where_many_wait_an_account_that_used_much_comes_after_those_that_used_less() {
        var job = Moment.job(UUID.randomUUID(), Standing.DUE, 25, 1000);
        var moment = new Moment().allowing(100, 95).with(job);
        moment.others(5, Standing.RUNNING, 100).others(20, Standing.DUE, 100);

        assertThat(eta(moment, job)).isBetween(seconds(2000 / 95.0 * 30), seconds(2525 / 95.0 * 30));
    }

    @Test
    void where_few_wait_their_slices_are_in_the_queue_already() {
        var job = Moment.job(UUID.randomUUID(), Standing.DUE, 25, 1000);

        // Five slices that end one after the other, the first after 5 calls; then it makes every fifth call.
        assertThat(eta(new Moment().allowing(100, 95).with(job).others(5, Standing.RUNNING, 200), job))
                .isCloseTo(seconds((5 * 5 + 5 * 25) / CALLS_PER_SECOND), within());
    }

    @Test
    void beside_other_accounts_an_accounts_jobs_go_on_one_after_the_other() {
        var account = UUID.randomUUID();
        var first = Moment.job(account, Standing.RUNNING, 50);
        var second = Moment.job(account, Standing.DUE, 50);
        var moment = new Moment().with(first).with(second).others(1, Standing.RUNNING, 500);

        assertThat(eta(moment, first)).isCloseTo(seconds(5), within());
        assertThat(eta(moment, second)).isCloseTo(seconds(10), within());
    }

    @Test
    void alone_an_accounts_jobs_go_on_side_by_side() {
        var account = UUID.randomUUID();
        var first = Moment.job(account, Standing.RUNNING, 50);
        var second = Moment.job(account, Standing.RUNNING, 50);
        var moment = new Moment().with(first).with(second);

        assertThat(eta(moment, first)).isCloseTo(seconds(5), within());
        assertThat(eta(moment, second)).isCloseTo(seconds(5), within());
    }

    @Test
    void thousands_of_jobs_are_foreseen_too() {
        var job = Moment.job(Standing.DUE, 300);

        assertThat(eta(
                        new Moment()
                                .allowing(100, 95)
                                .others(5_000, Standing.DUE, 300)
                                .with(job),
                        job))
                .isBetween(seconds(300 * 5_000 / 95.0 * 30 / 2), seconds(300 * 5_001 / 95.0 * 30 * 1.01));
    }

    @Test
    void a_place_in_the_queue_counts_those_that_come_to_a_worker_before() {
        var running = Moment.job(UUID.randomUUID(), Standing.RUNNING, 100, 0);
        var sent = Moment.job(UUID.randomUUID(), Standing.SENT, 100, 500);
        var greedy = Moment.job(UUID.randomUUID(), Standing.DUE, 100, 300);
        var modest = Moment.job(UUID.randomUUID(), Standing.DUE, 100, 200);
        var forecast = Forecast.of(
                new Moment().with(running).with(sent).with(greedy).with(modest).look(), Turns.UNSEEN, PACE);

        assertThat(Stream.of(sent, modest, greedy)
                        .map(job -> forecast.of(job.id()).queuePosition()))
                .extracting(position -> position.orElseThrow())
                .containsExactly(0, 1, 2);
    }

    @Test
    void a_job_that_has_begun_has_no_place_in_the_queue() {
        var job = Moment.job(Standing.RUNNING, 100);
        var forecast = Forecast.of(new Moment().with(job).look(), Turns.UNSEEN, PACE);

        assertThat(forecast.of(job.id()).queuePosition()).isEmpty();
    }

    @Test
    void of_a_job_that_was_not_there_nothing_can_be_told() {
        var forecast = Forecast.of(new Moment().others(3, Standing.DUE, 10).look(), Turns.UNSEEN, PACE);

        assertThat(forecast.of(UUID.randomUUID())).isEqualTo(Outlook.UNKNOWN);
    }

    /** Who used more; four of them have workers. */
    private static Moment among20Others(UnfinishedJob job) {
        var moment = new Moment().allowing(100, 95).with(job);
        for (int i = 0; i < 20; i++) {
            moment.with(Moment.job(UUID.randomUUID(), i < 4 ? Standing.RUNNING : Standing.DUE, 300, 200));
        }
        return moment;
    }

    private static Duration eta(Moment moment, UnfinishedJob job, Turn turn) {
        var turns = new Turns(Map.of(job.id(), turn));
        return Forecast.of(moment.look(), turns, PACE).of(job.id()).eta().orElseThrow();
    }

    private static Duration eta(Moment moment, UnfinishedJob job) {
        return Forecast.of(moment.look(), Turns.UNSEEN, PACE).of(job.id()).eta().orElseThrow();
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis((long) (seconds * 1000));
    }

    /** Side by side is played in turns. */
    private static Duration within() {
        return Duration.ofSeconds(2);
    }
}
