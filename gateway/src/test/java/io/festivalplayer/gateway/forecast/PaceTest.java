package io.festivalplayer.gateway.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.festivalplayer.common.job.UnfinishedJob;
import io.festivalplayer.common.job.UnfinishedJob.Standing;
import java.time.Duration;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** How fast a job goes, as learned from one look to the next. */
class PaceTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final UnfinishedJob job = Moment.job(Standing.RUNNING, 1000);

    @Test
    void before_anything_was_seen_a_step_is_a_call_of_a_quarter_of_a_second() {
        assertThat(Pace.UNSEEN.stepsPerSecond()).isEqualTo(4);
    }

    @Test
    void what_is_seen_soon_outweighs_that() {
        var pace = Pace.UNSEEN.and(with(job), with(Moment.later(job, 20)), SECOND);

        assertThat(pace.stepsPerSecond()).isCloseTo(20, Percentage.withPercentage(5));
    }

    @Test
    void when_a_job_gets_slower_it_is_noticed() {
        var pace = new Pace(5 * 20, 5);
        var now = job;
        for (int second = 0; second < 15; second++) {
            var before = now;
            now = Moment.later(before, 5);
            pace = pace.and(with(before), with(now), SECOND);
        }

        assertThat(pace.stepsPerSecond()).isCloseTo(5, Percentage.withPercentage(20));
    }

    @Test
    void a_job_that_has_begun_between_two_looks_counts_from_its_beginning() {
        var begun = Moment.begun(Duration.ofMillis(500), 50, 100);

        var pace = Pace.UNSEEN.and(new Moment().look(), with(begun), SECOND);

        assertThat(pace.stepsPerSecond()).isCloseTo(100, Percentage.withPercentage(15));
    }

    @Test
    void of_two_jobs_side_by_side_the_pace_of_one_is_learned() {
        var other = Moment.job(Standing.RUNNING, 1000);
        var before = new Moment().with(job).with(other).look();
        var now = new Moment()
                .with(Moment.later(job, 20))
                .with(Moment.later(other, 20))
                .look();

        assertThat(Pace.UNSEEN.and(before, now, SECOND).stepsPerSecond()).isCloseTo(20, Percentage.withPercentage(5));
    }

    @Test
    void of_many_jobs_that_take_turns_the_pace_of_one_with_a_worker_is_learned() {
        var jobs = IntStream.range(0, 20)
                .mapToObj(_ -> Moment.job(Standing.RUNNING, 1000))
                .toList();
        var before = new Moment();
        var now = new Moment();
        jobs.forEach(before::with);
        // Four consumers made 20 steps each.
        jobs.subList(0, 4).forEach(one -> now.with(Moment.later(one, 20)));
        jobs.subList(4, 20).forEach(one -> now.with(waiting(one)));

        assertThat(Pace.UNSEEN.and(before.look(), now.look(), SECOND).stepsPerSecond())
                .isCloseTo(20, Percentage.withPercentage(5));
    }

    @Test
    void while_calls_wait_for_the_budget_a_job_is_not_taken_for_slow() {
        var learned = new Pace(5 * 20, 5);
        var limited = new Moment().allowing(100, 90).with(Moment.later(job, 3)).look();

        assertThat(learned.and(with(job), limited, SECOND).stepsPerSecond()).isEqualTo(20);
    }

    @Test
    void nor_while_they_look_for_an_unknown_limit() {
        var learned = new Pace(5 * 20, 5);
        var limited = new Moment()
                .allowing(100, 17)
                .proven(16)
                .with(Moment.later(job, 3))
                .look();

        assertThat(learned.and(with(job), limited, SECOND).stepsPerSecond()).isEqualTo(20);
    }

    @Test
    void a_parked_job_is_not_taken_for_slow() {
        var learned = new Pace(5 * 20, 5);
        var parked = Moment.parked(100, Duration.ofMinutes(5));

        assertThat(learned.and(with(parked), with(parked), SECOND).stepsPerSecond())
                .isCloseTo(20, within(0.001));
    }

    @Test
    void what_happened_while_nobody_looked_is_not_guessed_at() {
        var learned = new Pace(5 * 20, 5);

        assertThat(learned.and(with(job), with(Moment.later(job, 1)), Duration.ofHours(1))
                        .stepsPerSecond())
                .isCloseTo(20, within(0.001));
    }

    private static UnfinishedJob waiting(UnfinishedJob job) {
        return new UnfinishedJob(
                job.id(),
                job.accountId(),
                job.state(),
                Standing.DUE,
                job.parkedFor(),
                job.begunAgo(),
                job.done(),
                job.left(),
                job.usedInDay());
    }

    private static Look with(UnfinishedJob job) {
        return new Moment().with(job).look();
    }
}
