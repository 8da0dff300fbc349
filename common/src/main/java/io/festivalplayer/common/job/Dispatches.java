package io.festivalplayer.common.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which jobs are due and not on their way. Taking a job counts it as sent for one minute, doubling to thirty, so that a
 * lost message is replaced; the caller publishes after the taking is committed, so nothing is locked while the broker
 * is asked. Safe for use by many threads and processes.
 */
public final class Dispatches {

    private static final String DUE = """
            has_work
              and (lease_until is null or lease_until < festival_now())
              and available_at <= festival_now()
              and (redispatch_at is null or redispatch_at <= festival_now())
            """;

    private static final String SEND = "update job set loose_ends = loose_ends +" + Fence.BROKE_OFF + """
            , dispatch = dispatch + 1, dispatched_at = festival_now(), unclaimed = unclaimed + 1,
                lease_owner = null, lease_until = null,
                redispatch_at = festival_now()
                    + least(interval '1 minute' * power(2, least(unclaimed, 5)), interval '30 minutes')
            where id in (select id from job where %s for update skip locked)
            returning id, dispatch, started_at is null as first_slice
            """;

    private final JdbcClient sql;

    Dispatches(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Takes the jobs that waited longest.
     *
     * @param room how many at most
     * @return what to publish
     */
    public List<Dispatch> takeDue(int room) {
        return sql.sql(SEND.formatted(DUE + " order by available_at limit :room"))
                .param("room", room)
                .query(Dispatches::dispatch)
                .list();
    }

    /**
     * Takes one job, if it is due.
     *
     * @param jobId the job
     * @return what to publish; empty if it is on its way already, or has nothing to do
     */
    public Optional<Dispatch> take(UUID jobId) {
        return sql.sql(SEND.formatted(DUE + " and id = :id"))
                .param("id", jobId)
                .query(Dispatches::dispatch)
                .optional();
    }

    /**
     * Notes that a message did not reach the queue, so that another is sent soon.
     *
     * @param dispatch what was not delivered
     * @param wait until it is due again
     */
    public void undelivered(Dispatch dispatch, Duration wait) {
        sql.sql("""
                        update job set redispatch_at = festival_now() + :wait * interval '1 millisecond'
                        where id = :id and dispatch = :dispatch and lease_until is null
                        """)
                .param("wait", wait.toMillis())
                .param("id", dispatch.jobId())
                .param("dispatch", dispatch.number())
                .update();
    }

    /**
     * The jobs that were sent and that no worker has claimed yet.
     *
     * @return their number
     */
    public int onTheirWay() {
        return sql.sql("""
                        select count(*) from job
                        where has_work and redispatch_at > festival_now() and lease_until is null
                        """).query(Integer.class).single();
    }

    /**
     * Makes jobs due again whose messages must be lost: to be called only when the queues were seen empty.
     *
     * @param age how long ago they were sent at least
     * @return how many there were
     */
    public int forgetLost(Duration age) {
        return sql.sql("""
                        update job set redispatch_at = festival_now()
                        where has_work and redispatch_at > festival_now() and lease_until is null
                          and dispatched_at < festival_now() - :age * interval '1 millisecond'
                        """).param("age", age.toMillis()).update();
    }

    private static Dispatch dispatch(ResultSet row, int number) throws SQLException {
        return new Dispatch(row.getObject("id", UUID.class), row.getInt("dispatch"), row.getBoolean("first_slice"));
    }
}
