package io.festivalplayer.common.job;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How listeners steer their jobs. Every statement carries the account, so that nobody reaches another's job. Safe for
 * use by many threads; throws Spring's {@code DataAccessException} when the database is away.
 */
public final class JobControl {

    /** How long a replaced playlist's items can be put back. */
    static final Duration UNDO_WITHIN = Duration.ofDays(30);

    /** Whether what was there before a job can be put back now. */
    static final String CAN_UNDO = Fence.TOUCHED + """
             and mode = 'replace' and state in ('succeeded', 'failed', 'cancelled')
              and undo is null and removal is null and exists (select from playlist_before where job_id = job.id
                  and at > festival_now() - interval '%d days')
            """.formatted(UNDO_WITHIN.toDays());

    /**
     * What was put back is looked at anew; what was put back half way is in doubt. Where no act brought a track, only
     * the listener can help.
     */
    private static final String GO_ON = """
            update job set version = version + 1, changed_by = :by, state = 'queued', finished_at = null, attempts = 0,
                mismatches = 0, cancel_requested = null, waiting_reason = null, available_at = festival_now(),
                redispatch_at = null, unclaimed = 0,
                confirmation = case when failure_code = 'nothing_found' then 'awaited' else confirmation end,
                failure_code = null, failure_detail = null, failure_retryable = null,
                playlist_id = case when mode <> 'create' and coalesce(undo, removal, '') = 'done' then null
                    else playlist_id end,
                playlist_url = case when mode <> 'create' and coalesce(undo, removal, '') = 'done' then null
                    else playlist_url end,
                doubted = coalesce(undo, removal, '') <> 'done' and (doubted or restoring),
                doubt_since = case when coalesce(undo, removal, '') = 'done' then null
                    when restoring then festival_now() else doubt_since end,
                written = case when restoring or coalesce(undo, removal, '') = 'done' then 0 else written end,
                last_look = null, restoring = false, removal = null, undo = null
            """;

    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final AccountRoom room;

    JobControl(JdbcClient sql, TransactionTemplate transactions) {
        this.sql = sql;
        this.transactions = transactions;
        this.room = new AccountRoom(sql);
    }

    /**
     * Cancels a job: at once when nobody runs it, else when its worker next saves.
     *
     * @param accountId the account that asks
     * @param jobId the job
     * @param takeAway whether what was written goes away again: a new playlist, or the tracks in an existing one
     * @return false if the job is not there or has finished
     */
    public boolean cancel(UUID accountId, UUID jobId, boolean takeAway) {
        var takeAwayNow = "(idle and :fate = 'remove' and" + Fence.TOUCHED + ")";
        var restoreNow = "(" + takeAwayNow + " and mode = 'replace')";
        return sql.sql("update job set loose_ends = loose_ends + case when idle then" + Fence.BROKE_OFF
                                + """
                         else 0 end, version = version + 1, changed_by = 'listener',
                            cancel_requested = :fate,
                            state = case when idle then 'cancelled' else state end,
                            finished_at = case when idle then festival_now() end,
                            waiting_reason = case when idle then null else waiting_reason end,
                            available_at = case when idle then festival_now() else available_at end,
                            redispatch_at = case when idle then null else redispatch_at end,
                            lease_owner = case when not idle then lease_owner end,
                            lease_until = case when not idle then lease_until end,
                            holds = holds and (not idle or %1$s),
                            removal = case when %1$s then 'pending' end,
                            %2$s
                        from (select id as found, coalesce(lease_until < festival_now(), true) as idle from job
                              where id = :id and account_id = :account for update) current
                        where id = found and state = any(:from)
                        """.formatted(takeAwayNow, Fence.restoreIf(restoreNow)))
                        .param("fate", takeAway ? "remove" : "keep")
                        .param("id", jobId)
                        .param("account", accountId)
                        .param("from", JobState.CANCELLED.predecessors())
                        .update()
                == 1;
    }

    /**
     * Lets a failed or cancelled job go on where it stopped.
     *
     * @param accountId the account that asks
     * @param jobId the job
     * @return what became of it
     */
    public Retry retry(UUID accountId, UUID jobId) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            room.lock(accountId);
            var started = sql.sql(GO_ON + """
                            where id = :id and account_id = :account and state = any(:from)
                              and coalesce(removal, '') <> 'pending' and coalesce(undo, '') <> 'pending'
                              and coalesce(failure_retryable, true)
                            """)
                    .param("by", "listener")
                    .param("id", jobId)
                    .param("account", accountId)
                    .param("from", JobState.QUEUED.predecessors())
                    .update();
            if (started == 0) {
                return new Retry.NotPossible();
            }
            var limit = room.exceeded(accountId);
            if (limit.isPresent()) {
                transaction.setRollbackOnly();
                return new Retry.TooMany(limit.get());
            }
            return new Retry.GoesOn();
        }));
    }

    /**
     * Lets the jobs go on that stopped because the listener's grant had ended, and what is left to do for finished
     * ones. Dispatchers bring them to workers.
     *
     * @param accountId the account that has just logged in
     * @return how many there were
     */
    public int retryAfterLogin(UUID accountId) {
        sql.sql("""
                        update job set available_at = festival_now(), waiting_reason = null, version = version + 1
                        where account_id = :account and has_work and state in ('succeeded', 'failed', 'cancelled')
                          and lease_until is null
                        """).param("account", accountId).update();
        return sql.sql(GO_ON + """
                         where account_id = :account and state = 'failed' and failure_code = :code
                           and coalesce(undo, '') <> 'pending'
                        """)
                .param("by", "login")
                .param("account", accountId)
                .param("code", Failure.RECONNECT_SPOTIFY.code())
                .update();
    }

    /**
     * Puts back what was in a playlist before a job replaced it: a follow-up, done by a worker.
     *
     * @param accountId the account that asks
     * @param jobId the job, finished
     * @return false if there is nothing to put back, or no longer
     */
    public boolean undo(UUID accountId, UUID jobId) {
        return sql.sql("update job set" + Fence.restoreIf("true") + """
                        , version = version + 1, changed_by = 'listener', undo = 'pending', attempts = 0,
                            waiting_reason = null, available_at = festival_now(), redispatch_at = null, unclaimed = 0
                        where id = :id and account_id = :account and
                        """ + CAN_UNDO)
                        .param("id", jobId)
                        .param("account", accountId)
                        .update()
                == 1;
    }
}
