package io.festivalplayer.common.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Jobs as the person on call sees and moves them: whose they are is not shown. Every act is written to the job's
 * history. Safe for use by many threads; throws Spring's {@code DataAccessException} when the database is away.
 */
public final class Operations {

    private static final String LINE = """
            select id, state, created_at, available_at, waiting_reason, attempts, has_work,
                case when lease_until > festival_now()
                    then extract(epoch from lease_until - festival_now()) * 1000 end as lease_ms,
                available_at > festival_now() as waits,
                (select max(at) from job_event where job_id = job.id) as last_event
            from job
            """;

    private static final Duration STUCK = Duration.ofMinutes(5);

    private final JdbcClient sql;

    Operations(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A job in one line.
     *
     * @param id the job
     * @param state where it stands
     * @param created when it was accepted
     * @param lastEvent when its history was last written to
     * @param hasWork whether a worker has something to do for it
     * @param waitsUntil until when it is parked; empty when it is not
     * @param waitsFor why; empty when no reason is known
     * @param attempts runs in a row that ended without a save point
     * @param leaseLeft how long the worker that runs it still holds it; empty when none does
     */
    public record Line(
            UUID id,
            JobState state,
            Instant created,
            Instant lastEvent,
            boolean hasWork,
            Optional<Instant> waitsUntil,
            Optional<String> waitsFor,
            int attempts,
            Optional<Duration> leaseLeft) {}

    /**
     * The oldest jobs first.
     *
     * @param state only those that stand there; all when empty
     * @param limit how many at most
     * @return them
     */
    public List<Line> list(Optional<JobState> state, int limit) {
        var isUnfinished = state.filter(wanted -> !wanted.isFinished()).isPresent();
        return sql.sql(LINE + "where (:state::text is null or state = :state) and "
                        + (isUnfinished ? Workloads.UNFINISHED : "true") + " order by id limit :limit")
                .param("state", state.map(JobState::code).orElse(null))
                .param("limit", limit)
                .query(Operations::line)
                .list();
    }

    /**
     * The jobs that should be under way and are not: due for five minutes, and nobody runs them.
     *
     * @param limit how many at most
     * @return the longest due first
     */
    public List<Line> stuck(int limit) {
        return sql.sql(LINE + """
                        where has_work and available_at < festival_now() - :stuck * interval '1 millisecond'
                          and (lease_until is null or lease_until < festival_now())
                        order by available_at limit :limit
                        """)
                .param("stuck", STUCK.toMillis())
                .param("limit", limit)
                .query(Operations::line)
                .list();
    }

    /**
     * One job.
     *
     * @param id the job
     * @return it; empty if there is none
     */
    public Optional<Line> find(UUID id) {
        return sql.sql(LINE + "where id = :id")
                .param("id", id)
                .query(Operations::line)
                .optional();
    }

    /**
     * A job's history.
     *
     * @param id the job
     * @return the oldest event first
     */
    public List<JobEvent> history(UUID id) {
        return sql.sql("select * from job_event where job_id = :id order by number")
                .param("id", id)
                .query(JobRows::event)
                .list();
    }

    /**
     * Lets a job wait. A slice that is under way comes to its end first.
     *
     * @param id the job
     * @param wait for how long from now
     * @return false if there is no such job with anything to do
     */
    public boolean park(UUID id, Duration wait) {
        return act(id, "parked", "festival_now() + " + wait.toMillis() + " * interval '1 millisecond'", "'retry'");
    }

    /**
     * Lets a job go on at once: it waits no longer, and counts as not on its way.
     *
     * @param id the job
     * @return false if there is no such job with anything to do
     */
    public boolean release(UUID id) {
        return act(id, "released", "festival_now()", "null");
    }

    private boolean act(UUID id, String what, String availableAt, String waitingReason) {
        return sql.sql("""
                        with changed as (
                            update job set available_at = %s, waiting_reason = %s, redispatch_at = null,
                                version = version + 1, changed_by = 'operator'
                            where id = :id and has_work
                            returning id, state)
                        insert into job_event (job_id, from_state, to_state, by, reason)
                        select id, state, state, 'operator', :what from changed
                        """.formatted(availableAt, waitingReason))
                        .param("id", id)
                        .param("what", what)
                        .update()
                == 1;
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var leaseMs = row.getLong("lease_ms");
        var lease = row.wasNull() ? Optional.<Duration>empty() : Optional.of(Duration.ofMillis(leaseMs));
        return new Line(
                row.getObject("id", UUID.class),
                JobState.of(row.getString("state")),
                JobRows.time(row, "created_at").orElseThrow(),
                JobRows.time(row, "last_event").orElseThrow(),
                row.getBoolean("has_work"),
                row.getBoolean("has_work") && row.getBoolean("waits")
                        ? JobRows.time(row, "available_at")
                        : Optional.empty(),
                JobRows.text(row, "waiting_reason"),
                row.getInt("attempts"),
                lease);
    }
}
