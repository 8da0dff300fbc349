package io.festivalplayer.common.job;

import io.festivalplayer.common.job.ClaimedJob.PlaylistSteps;
import io.festivalplayer.common.job.ClaimedJob.Task;
import io.festivalplayer.common.metrics.Metric;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How a worker gets hold of a job, and keeps hold of it. Safe for use by many threads; throws Spring's
 * {@code DataAccessException} when the database is away.
 */
public final class JobClaims {

    private static final int ATTEMPTS = 5;

    /** A statement sees what was before it: the last event before the claim, and a lease that was not given back. */
    private static final String SELECT_CLAIMED = """
            select claimed.*, spotify_user_id, market, playlist_before.uris as before,
                extract(epoch from festival_now() - creating_since) * 1000 as creating_ms,
                extract(epoch from festival_now() - doubt_since) * 1000 as doubt_ms,
                (select max(number) from job_event where job_id = claimed.id) as last_event,
                (select lease_owner is not null from job before where before.id = claimed.id) as taken_over
            from claimed join account on account.id = claimed.account_id
                left join playlist_before on playlist_before.job_id = claimed.id
            """;

    private static final String CLAIM = "with claimed as (update job set loose_ends = loose_ends +" + Fence.BROKE_OFF
            + "," + Fence.BY_WORKER + """
            , lease_owner = :owner,
                lease_until = festival_now() + :lease * interval '1 millisecond',
                epoch = epoch + 1, attempts = attempts + 1, version = version + 1,
                state = case when state = 'queued' then 'matching' else state end,
                started_at = coalesce(started_at, festival_now()),
                redispatch_at = null, unclaimed = 0, waiting_reason = null
            where id = :id and dispatch = :dispatch and has_work
              and (lease_until is null or lease_until < festival_now())
              and available_at <= festival_now()
            returning *)
            """ + SELECT_CLAIMED;

    private static final String AGAIN = "with claimed as (select * from job" + Fence.HELD + ") " + SELECT_CLAIMED;

    private final JdbcClient sql;
    private final JobRows rows;
    private final JobRuns runs;
    private final Counter takeovers;

    JobClaims(JdbcClient sql, JsonColumn json, JobRuns runs, MeterRegistry meters) {
        this.sql = sql;
        this.rows = new JobRows(json);
        this.runs = runs;
        this.takeovers = Metric.LEASE_TAKEOVERS.counter().register(meters);
    }

    /**
     * Claims a job for one run.
     *
     * @param jobId the job
     * @param dispatch the number on the message; an older one claims nothing
     * @param owner the worker process
     * @param lease how long the claim holds without a heartbeat
     * @return what became of it
     */
    public Claim claim(UUID jobId, int dispatch, String owner, Duration lease) {
        return sql.sql(CLAIM)
                .param("owner", owner)
                .param("lease", lease.toMillis())
                .param("id", jobId)
                .param("dispatch", dispatch)
                .query(this::attempt)
                .optional()
                .map(this::withinAttempts)
                .orElseGet(Claim.NotDue::new);
    }

    /**
     * Reads a claimed job again, for the run that goes on with its next task.
     *
     * @param lease the lease
     * @return the job as it is now
     * @throws LeaseLost if the lease no longer counts
     */
    public ClaimedJob again(Lease lease) {
        return sql.sql(AGAIN)
                .params(Fence.held(lease))
                .query(this::job)
                .optional()
                .orElseThrow(() -> new LeaseLost(lease));
    }

    /**
     * Makes the lease last longer.
     *
     * @param lease the lease
     * @param by how long from now
     * @return false if it is lost
     */
    public boolean heartbeat(Lease lease, Duration by) {
        return sql.sql("update job set lease_until = festival_now() + :by * interval '1 millisecond'" + Fence.HELD)
                        .param("by", by.toMillis())
                        .params(Fence.held(lease))
                        .update()
                == 1;
    }

    private Claim withinAttempts(Attempt attempt) {
        if (attempt.number() <= ATTEMPTS) {
            return new Claim.Ours(attempt.job(), attempt.lastEvent());
        }
        if (attempt.job().isFollowUp()) {
            runs.giveUp(attempt.job());
        } else {
            runs.fail(attempt.job().lease(), Failure.WORKER_CRASHED);
        }
        return new Claim.Exhausted(attempt.job().lease(), attempt.lastEvent());
    }

    private Attempt attempt(ResultSet row, int number) throws SQLException {
        if (row.getBoolean("taken_over")) {
            takeovers.increment();
        }
        return new Attempt(job(row, number), row.getInt("attempts"), row.getLong("last_event"));
    }

    private ClaimedJob job(ResultSet row, int number) throws SQLException {
        return new ClaimedJob(
                new Lease(row.getObject("id", UUID.class), row.getLong("epoch"), row.getString("lease_owner")),
                row.getObject("account_id", UUID.class),
                row.getString("spotify_user_id"),
                JobRows.text(row, "market"),
                JobState.of(row.getString("state")),
                task(row),
                JobRows.wish(row),
                rows.options(row),
                JobRows.review(row),
                row.getBoolean("reconsidered"),
                steps(row),
                row.getString("cancel_requested") != null,
                row.getInt("loose_ends"));
    }

    private static Task task(ResultSet row) throws SQLException {
        return switch (JobState.of(row.getString("state"))) {
            case QUEUED, MATCHING, REVIEW -> Task.MATCH;
            case BUILDING -> row.getBoolean("picking") ? Task.PICK : Task.BUILD;
            case SUCCEEDED, FAILED, CANCELLED -> followUp(row);
        };
    }

    private static Task followUp(ResultSet row) throws SQLException {
        if (is(row, "removal", "pending")) {
            return Task.REMOVE;
        }
        return is(row, "undo", "pending") ? Task.UNDO : Task.TIDY;
    }

    private static PlaylistSteps steps(ResultSet row) throws SQLException {
        var doubtMs = row.getLong("doubt_ms");
        var doubtFor = row.wasNull() ? Optional.<Duration>empty() : Optional.of(Duration.ofMillis(doubtMs));
        return new PlaylistSteps(
                JobRows.time(row, "creating_since").isPresent(),
                Duration.ofMillis(row.getLong("creating_ms")),
                JobRows.text(row, "playlist_id"),
                JobRows.texts(row, "uris"),
                row.getArray("uris") != null && !row.getBoolean("picking"),
                JobRows.texts(row, "picked"),
                row.getArray("mending") == null ? Optional.empty() : Optional.of(JobRows.texts(row, "mending")),
                before(row),
                row.getBoolean("restoring"),
                is(row, "removal", "done"),
                row.getInt("written"),
                doubtFor,
                JobRows.text(row, "last_look"),
                row.getBoolean("doubted"));
    }

    private static Optional<List<String>> before(ResultSet row) throws SQLException {
        // Noted, but not read again since it was put back: what was read then says nothing now.
        var isRead = row.getArray("before") != null && row.getString("playlist_url") != null;
        return !isRead ? Optional.empty() : Optional.of(JobRows.texts(row, "before"));
    }

    private static boolean is(ResultSet row, String column, String value) throws SQLException {
        return value.equals(row.getString(column));
    }

    private record Attempt(ClaimedJob job, int number, long lastEvent) {}
}
