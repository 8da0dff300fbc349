package io.festivalplayer.common.job;

import io.festivalplayer.common.metrics.Metric;
import io.festivalplayer.common.spotify.budget.Admission;
import io.festivalplayer.common.spotify.budget.Budget;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which jobs are due and not on their way. Taking a job counts it as sent for a while, so that a lost message is
 * replaced; the caller publishes after the taking is committed, so nothing is locked while the broker is asked. Safe
 * for use by many threads and processes.
 */
public final class Dispatches {

    static final String DUE = """
            has_work
              and (lease_until is null or lease_until < festival_now())
              and available_at <= festival_now()
              and (redispatch_at is null or redispatch_at <= festival_now())
            """;

    /**
     * What each account used of the budget that all share; to begin a statement with. Added up once: PostgreSQL, which
     * thinks that few jobs are unfinished since most are finished, would add up anew for each of them.
     */
    static final String WITH_USED = """
            with used as materialized (select account_id, sum(calls) as calls from account_calls_by_hour
                where at > festival_now() - spotify_day() group by account_id)
            """;

    private static final String IS_SENT =
            "(coalesce(lease_until >= festival_now(), false) or coalesce(redispatch_at > festival_now(), false))";

    private static final String ON_ITS_WAY = "has_work and redispatch_at > festival_now() and lease_until is null";

    /** Whether several accounts want something now. Then each has one slice at a time, so that all get the same. */
    private static final String SHARED = """
            (select count(distinct account_id) > 1 from job where has_work and available_at <= festival_now())""";

    private static final String SEND = WITH_USED + "update job set loose_ends = loose_ends +" + Fence.BROKE_OFF + """
            , changed_by = 'dispatcher', dispatch = dispatch + 1, dispatched_at = festival_now(), unclaimed = unclaimed + 1,
                lease_owner = null, lease_until = null,
                redispatch_at = festival_now()
                    + least(power(2, least(unclaimed, 5)), 30) * :again * interval '1 millisecond'
            where id in (select id from job where %s
                for update of job skip locked)
            returning id, dispatch, trace, started_at is null as first_slice,
                (select lease_owner is not null from job before where before.id = job.id) as taken_over
            """;

    /**
     * The due jobs in their order: next is the account that used fewest calls. Its jobs that are with workers, on their
     * way or earlier in this order count as the slice that they are about to use, so that no account gets the whole
     * queue for being the first. The unfinished jobs are read a few times and joined to nothing that grows with them: a
     * thousand took a second otherwise. What another dispatcher takes at the same moment is left out and not replaced
     * by those behind it; they have their turn at the next look.
     */
    private static final String SEND_DUE = SEND.formatted("""
            id = any(array(
                select id from (
                    select id, is_due, started_at, available_at, coalesce(calls, 0) as calls,
                        count(*) filter (where is_sent) over (partition by account_id)
                            + row_number() over (partition by account_id, is_due order by available_at, id) as nth
                    from (
                        select id, account_id, started_at, available_at, %1$s as is_due, %3$s as is_sent
                        from job where has_work) unfinished
                    left join used using (account_id)) turn
                where is_due and (started_at is null) = :first and (nth = 1 or not %2$s)
                order by calls + :slice * (nth - 1), available_at limit :room))
             and %1$s
            """.formatted(DUE, SHARED, IS_SENT));

    /**
     * Unless somebody waits who used less, the account has its slice already, or the queue is full: then the
     * dispatchers decide. It counts where it could look whether there is one, since PostgreSQL reads all jobs to find
     * one of which it expects many.
     */
    private static final String SEND_ONE = SEND.formatted("""
            id = :id and %1$s and (
                select count(*) filter (where %2$s and (started_at is null) = (job.started_at is null)) < :room
                    and not bool_or(%1$s and coalesce(calls, 0)
                        < coalesce((select calls from used where account_id = job.account_id), 0))
                    and not (count(distinct account_id) filter (where available_at <= festival_now()) > 1
                        and bool_or(%3$s and account_id = job.account_id and other.id <> job.id))
                from job other left join used using (account_id) where has_work)
            """.formatted(DUE, ON_ITS_WAY, IS_SENT));

    private final JdbcClient sql;
    private final Budget budget;
    private final DispatchSettings settings;
    private final Counter takeovers;

    Dispatches(JdbcClient sql, Budget budget, DispatchSettings settings, MeterRegistry meters) {
        this.sql = sql;
        this.budget = budget;
        this.settings = settings;
        this.takeovers = Metric.LEASE_TAKEOVERS.counter().register(meters);
    }

    /**
     * A number for each of the two queues. Each has its own room: a job that has not begun does not wait for those to
     * be fetched that have.
     *
     * @param first of jobs that no worker has begun yet
     * @param further of jobs that go on
     */
    public record PerQueue(int first, int further) {

        /**
         * Whether there are none.
         *
         * @return true if it is nought for both
         */
        public boolean isEmpty() {
            return first == 0 && further == 0;
        }
    }

    /**
     * Takes jobs of the accounts that used fewest calls to Spotify within 24 hours, of each account those first that
     * waited longest. While Spotify blocks us there are none, and after that one goes first.
     *
     * @param room how many at most, for each queue
     * @return what to publish
     */
    public List<Dispatch> takeDue(PerQueue room) {
        if (room.isEmpty()) {
            return List.of();
        }
        return switch (budget.admission()) {
            case NONE -> List.of();
            case ONE -> {
                var one = takeDue(true, Math.min(1, room.first()));
                yield one.isEmpty() ? takeDue(false, Math.min(1, room.further())) : one;
            }
            case ALL ->
                Stream.concat(takeDue(true, room.first()).stream(), takeDue(false, room.further()).stream())
                        .toList();
        };
    }

    private List<Dispatch> takeDue(boolean first, int room) {
        return sql.sql(SEND_DUE)
                .param("again", settings.again().toMillis())
                .param("slice", settings.sliceCalls())
                .param("first", first)
                .param("room", room)
                .query(this::dispatch)
                .list();
    }

    /**
     * Takes one job, if it is due and its turn.
     *
     * @param jobId the job
     * @return what to publish; empty if it is on its way already, has nothing to do, Spotify blocks us, or a job is due
     *     of somebody who used less
     */
    public Optional<Dispatch> take(UUID jobId) {
        return budget.admission() == Admission.NONE
                ? Optional.empty()
                : sql.sql(SEND_ONE)
                        .param("again", settings.again().toMillis())
                        .param("id", jobId)
                        .param("room", settings.room())
                        .query(this::dispatch)
                        .optional();
    }

    /**
     * Whether a job that has done its share should let others have a turn: those that no worker has, or other accounts
     * while its own has several jobs with workers, since they would get less than it does.
     *
     * @param jobId the job
     * @return false if it may go on
     */
    public boolean isOthersTurn(UUID jobId) {
        return sql.sql("""
                        select (select count(*) > 0 from job where has_work and available_at <= festival_now()
                                and (lease_until is null or lease_until < festival_now()))
                            or exists (select from job ours join job mine using (account_id)
                                where ours.id = :id and mine.id <> ours.id
                                  and mine.has_work and mine.lease_until >= festival_now())
                                and %s
                        """.formatted(SHARED))
                .param("id", jobId)
                .query(Boolean.class)
                .single();
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
     * @return their numbers
     */
    public PerQueue onTheirWay() {
        return sql.sql("""
                        select count(*) filter (where started_at is null) as first,
                            count(*) filter (where started_at is not null) as further
                        from job where %s
                        """.formatted(ON_ITS_WAY))
                .query((row, number) -> new PerQueue(row.getInt("first"), row.getInt("further")))
                .single();
    }

    /**
     * How many more may be on their way.
     *
     * @param onTheirWay how many are
     * @return none where a queue holds what it should
     */
    public PerQueue room(PerQueue onTheirWay) {
        return new PerQueue(
                Math.max(0, settings.room() - onTheirWay.first()), Math.max(0, settings.room() - onTheirWay.further()));
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
                        where %s and dispatched_at < festival_now() - :age * interval '1 millisecond'
                        """.formatted(ON_ITS_WAY)).param("age", age.toMillis()).update();
    }

    private Dispatch dispatch(ResultSet row, int number) throws SQLException {
        if (row.getBoolean("taken_over")) {
            takeovers.increment();
        }
        return new Dispatch(
                row.getObject("id", UUID.class),
                row.getInt("dispatch"),
                row.getBoolean("first_slice"),
                JobRows.text(row, "trace"));
    }
}
