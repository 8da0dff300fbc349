package io.festivalplayer.common.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.testing.AtOnce;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RetentionTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private static final Duration AGE = Duration.ofDays(30);

    private final JobRoom room = new JobRoom(database);
    private final Retention retention = new Retention(database.sql());

    @Test
    void a_job_that_ended_long_ago_is_removed_with_all_that_belongs_to_it() {
        var job = ended();
        var recent = room.queued();
        database.advance(AGE.plusDays(1));
        fail(recent);

        assertThat(retention.removeFinished(AGE, 10)).isEqualTo(1);

        assertThat(rows("job", "id", job)).isZero();
        assertThat(rows("act", "job_id", job)).isZero();
        assertThat(rows("job_event", "job_id", job)).isZero();
        assertThat(rows("job", "id", recent)).isOne();
    }

    @Test
    void a_job_that_has_not_ended_is_kept_however_old_it_is() {
        room.queued();
        database.advance(AGE.plusDays(1));

        assertThat(retention.removeFinished(AGE, 10)).isZero();
    }

    @Test
    void a_job_with_something_left_to_do_is_kept() {
        var job = ended();
        room.put(job, "removal = 'pending'");
        database.advance(AGE.plusDays(1));

        assertThat(retention.removeFinished(AGE, 10)).isZero();
    }

    @Test
    void no_more_are_removed_at_once_than_asked_for() {
        ended();
        ended();
        ended();
        database.advance(AGE.plusDays(1));

        assertThat(retention.removeFinished(AGE, 2)).isEqualTo(2);
        assertThat(retention.removeFinished(AGE, 2)).isEqualTo(1);
    }

    @Test
    void each_is_removed_once_however_many_are_at_it() {
        for (int i = 0; i < 20; i++) {
            ended();
        }
        database.advance(AGE.plusDays(1));

        var removed = AtOnce.run(4, () -> retention.removeFinished(AGE, 100));

        assertThat(removed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(20);
    }

    @Test
    void a_review_that_nobody_decides_ends_with_a_sentence_and_a_line_in_the_history() {
        var job = inReview();
        database.advance(AGE.plusDays(1));

        assertThat(retention.expireReviews(AGE, 10)).isEqualTo(1);

        var seen = room.seen(job);
        assertThat(seen.state()).isEqualTo(JobState.CANCELLED);
        assertThat(seen.failure()).get().satisfies(failure -> {
            assertThat(failure.code()).isEqualTo("review_expired");
            assertThat(failure.detail()).isNotBlank();
        });
        assertThat(new Operations(database.sql()).history(job).getLast()).satisfies(event -> {
            assertThat(event.by()).isEqualTo("retention");
            assertThat(event.reason()).contains("review_expired");
        });
    }

    @Test
    void a_review_is_as_old_as_the_time_since_it_began_not_as_the_job() {
        var job = room.queued();
        database.advance(AGE.plusDays(1));
        toReview(job);

        assertThat(retention.expireReviews(AGE, 10)).isZero();
    }

    @Test
    void what_was_in_a_playlist_long_ago_is_forgotten() {
        var job = ended();
        before(job);
        database.advance(AGE.plusDays(1));

        assertThat(retention.forgetUndo(AGE, 10)).isEqualTo(1);
        assertThat(rows("playlist_before", "job_id", job)).isZero();
    }

    @Test
    void what_is_being_put_back_is_not_forgotten() {
        var job = ended();
        before(job);
        room.put(job, "undo = 'pending'");
        database.advance(AGE.plusDays(1));

        assertThat(retention.forgetUndo(AGE, 10)).isZero();
    }

    private UUID ended() {
        var job = room.queued();
        fail(job);
        return job;
    }

    private void fail(UUID job) {
        room.runs().fail(room.claimed(job), Failure.NOTHING_FOUND);
    }

    private UUID inReview() {
        var job = room.queued();
        toReview(job);
        return job;
    }

    private void toReview(UUID job) {
        room.runs().giveBack(room.claimed(job));
        database.sql()
                .sql("update job set state = 'review' where id = :id")
                .param("id", job)
                .update();
    }

    private static void before(UUID job) {
        database.sql()
                .sql("insert into playlist_before (job_id, uris) values (:id, '{}')")
                .param("id", job)
                .update();
    }

    private static int rows(String table, String column, UUID job) {
        return database.sql()
                .sql("select count(*) from " + table + " where " + column + " = :id")
                .param("id", job)
                .query(Integer.class)
                .single();
    }
}
