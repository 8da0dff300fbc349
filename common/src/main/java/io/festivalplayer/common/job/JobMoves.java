package io.festivalplayer.common.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a run made of its job. Safe for use by many threads; throws Spring's {@code DataAccessException} when the
 * database is away.
 */
public final class JobMoves {

    private final JdbcClient sql;

    JobMoves(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The moves of one run.
     *
     * @param lease its lease, which may have ended
     * @param lastEvent the last event of the job's history before the run claimed the job
     * @return the first first
     */
    public List<JobMove> of(Lease lease, long lastEvent) {
        return sql.sql("""
                        select from_state, to_state, reason,
                            extract(epoch from at - since) * 1000 as stayed_ms,
                            extract(epoch from at - ordered) * 1000 as ordered_ms
                        from (
                            select number, from_state, to_state, reason, by, at, lag(at) over past as since,
                                max(at) filter (where to_state = 'queued') over past as ordered
                            from job_event where job_id = :id and from_state is distinct from to_state
                            window past as (order by number)) move
                        where number > :last and by = %s
                        order by number
                        """.formatted(Lease.WORKER))
                .param("id", lease.jobId())
                .param("last", lastEvent)
                .param("owner", lease.owner())
                .query(JobMoves::move)
                .list();
    }

    private static JobMove move(ResultSet row, int number) throws SQLException {
        return new JobMove(
                JobState.of(row.getString("from_state")),
                JobState.of(row.getString("to_state")),
                JobRows.text(row, "reason"),
                Duration.ofMillis(row.getLong("stayed_ms")),
                Duration.ofMillis(row.getLong("ordered_ms")));
    }
}
