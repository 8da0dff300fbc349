package io.festivalplayer.common.job;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ends what was kept long enough. Each call is one short statement over a bounded number of rows, and one process does
 * it at a time: who comes while another is at it does nothing. Safe for use by many threads and processes.
 */
public final class Retention {

    /** Any number that nobody else locks; held until the statement is over. */
    private static final String GUARD =
            "with guard as materialized (select pg_try_advisory_xact_lock(7264916300274061) as ours) ";

    // Where an index is to find what is old, the clock is asked in a query of its own: once, and not for each row.

    private static final Failure REVIEW_EXPIRED = new Failure(
            "review_expired",
            "Nobody decided the doubtful acts of this line-up for a long time, so we stopped. Press retry to go on.",
            true);

    private final JdbcClient sql;

    Retention(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Removes jobs that ended long ago, with their acts and their history. The playlists at Spotify stay.
     *
     * @param age how long ago at least
     * @param batch how many at most
     * @return how many there were
     */
    public int removeFinished(Duration age, int batch) {
        return run(GUARD + """
                delete from job where id in (
                    select id from job
                    where (select ours from guard) and not has_work
                      and finished_at < (select festival_now() - :age * interval '1 millisecond')
                    order by finished_at limit :batch for update skip locked)
                """, age, batch);
    }

    /**
     * Cancels jobs that wait for their listener's decisions since long ago.
     *
     * @param age how long ago at least
     * @param batch how many at most
     * @return how many there were
     */
    public int expireReviews(Duration age, int batch) {
        return sql.sql(GUARD + """
                update job set state = 'cancelled', finished_at = festival_now(), version = version + 1,
                    failure_code = :code, failure_detail = :detail, failure_retryable = :retryable,
                    changed_by = 'retention'
                where id in (
                    select id from job
                    where (select ours from guard) and state = 'review'
                      and (select max(at) from job_event
                           where job_id = job.id and to_state = 'review' and from_state <> 'review')
                          < festival_now() - :age * interval '1 millisecond'
                    limit :batch for update skip locked)
                """)
                .param("code", REVIEW_EXPIRED.code())
                .param("detail", REVIEW_EXPIRED.detail())
                .param("retryable", REVIEW_EXPIRED.retryable())
                .param("age", age.toMillis())
                .param("batch", batch)
                .update();
    }

    /**
     * Forgets what was in playlists before jobs changed them; after that it cannot be put back.
     *
     * @param age how long ago that was at least
     * @param batch how many at most
     * @return how many there were
     */
    public int forgetUndo(Duration age, int batch) {
        return run(GUARD + """
                delete from playlist_before where job_id in (
                    select job_id from playlist_before join job on job.id = job_id
                    where (select ours from guard) and not has_work
                      and at < (select festival_now() - :age * interval '1 millisecond')
                    limit :batch for update of playlist_before skip locked)
                """, age, batch);
    }

    private int run(String statement, Duration age, int batch) {
        return sql.sql(statement)
                .param("age", age.toMillis())
                .param("batch", batch)
                .update();
    }
}
