package io.festivalplayer.common.job;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Jobs as their listeners see and steer them. Every query carries the account, so that nobody reaches another's job.
 * Safe for use by many threads; every method throws Spring's {@code DataAccessException} when the database is away.
 */
public final class JobStore {

    private static final int UNFINISHED_LIMIT = 20;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(30);

    private static final String SELECT_JOB = """
            select job.*,
                   cardinality(uris) as wanted,
                   case when available_at > festival_now() then available_at end as waiting_until,
                   (select count(*) from job other where other.state = 'queued' and other.id < job.id) as ahead,
                   total.*
            from job, lateral (
                select count(*) as acts,
                       count(*) filter (where act.state = 'matched') as matched,
                       count(*) filter (where act.state = 'unsure') as unsure,
                       count(*) filter (where act.state = 'not_found') as not_found,
                       count(*) filter (where act.state = 'skipped') as skipped,
                       coalesce(sum(jsonb_array_length(act.tracks)), 0) as tracks,
                       coalesce(sum(act.dropped), 0) as dropped
                from act where act.job_id = job.id) total
            """;

    private static final String GO_ON = """
            update job set version = version + 1, state = 'queued', finished_at = null, attempts = 0, mismatches = 0,
                cancel_requested = null, removal = null, waiting_reason = null, available_at = festival_now(),
                redispatch_at = null, undelivered = 0,
                failure_code = null, failure_detail = null, failure_retryable = null
            """;

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final TransactionTemplate transactions;
    private final JsonColumn json;
    private final JobRows rows;

    JobStore(JdbcClient sql, JdbcTemplate batches, TransactionTemplate transactions, JsonColumn json) {
        this.sql = sql;
        this.batches = batches;
        this.transactions = transactions;
        this.json = json;
        this.rows = new JobRows(json);
    }

    /**
     * Stores a job with its acts, in one transaction.
     *
     * @param job the job
     * @return what became of it; only {@code Accepted} stored anything
     */
    public Submission submit(NewJob job) {
        return transactions.execute(transaction -> submitLocked(job));
    }

    /**
     * One job of an account.
     *
     * @param accountId the account that asks
     * @param jobId the job
     * @return the job; empty if there is none of that id, or it is someone else's
     */
    public Optional<PlaylistJob> find(UUID accountId, UUID jobId) {
        return sql.sql(SELECT_JOB + " where job.account_id = :account and job.id = :id")
                .param("account", accountId)
                .param("id", jobId)
                .query(rows::job)
                .optional();
    }

    /**
     * The acts of a job, in the bill's order.
     *
     * @param jobId a job that was found for the account before
     * @param since only acts that changed after this version; 0 for all
     * @return the acts
     */
    public List<Act> acts(UUID jobId, long since) {
        return sql.sql("select * from act where job_id = :id and version > :since order by position")
                .param("id", jobId)
                .param("since", since)
                .query(rows::act)
                .list();
    }

    /**
     * An account's jobs, newest first.
     *
     * @param accountId the account
     * @param before only jobs older than this one
     * @param limit how many at most
     * @return the jobs
     */
    public List<PlaylistJob> list(UUID accountId, Optional<UUID> before, int limit) {
        return sql.sql(SELECT_JOB + """
                         where job.account_id = :account and (:before::uuid is null or job.id < :before::uuid)
                         order by job.id desc limit :limit""")
                .param("account", accountId)
                .param("before", before.orElse(null))
                .param("limit", limit)
                .query(rows::job)
                .list();
    }

    /**
     * Cancels a job: at once when nobody runs it, else when its worker next saves.
     *
     * @param accountId the account that asks
     * @param jobId the job
     * @param removePlaylist whether a playlist that was made goes away again
     * @return false if the job is not there or has finished
     */
    public boolean cancel(UUID accountId, UUID jobId, boolean removePlaylist) {
        return sql.sql("""
                        update job set version = version + 1,
                            cancel_requested = :mode,
                            state = case when idle then 'cancelled' else state end,
                            finished_at = case when idle then festival_now() end,
                            waiting_reason = case when idle then null else waiting_reason end,
                            available_at = case when idle then festival_now() else available_at end,
                            redispatch_at = case when idle then null else redispatch_at end,
                            removal = case when idle and :mode = 'remove' and creating_since is not null
                                then 'pending' end
                        from (select id as found, coalesce(lease_until < festival_now(), true) as idle from job
                              where id = :id and account_id = :account for update) current
                        where id = found and state = any(:from)
                        """)
                        .param("mode", removePlaylist ? "remove" : "keep")
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
            lock(accountId);
            if (unfinished(accountId) >= UNFINISHED_LIMIT) {
                return new Retry.TooMany(UNFINISHED_LIMIT, TRY_AGAIN);
            }
            var started = sql.sql(GO_ON + """
                            where id = :id and account_id = :account and state = any(:from)
                              and removal is distinct from 'pending' and coalesce(failure_retryable, true)
                            """)
                    .param("id", jobId)
                    .param("account", accountId)
                    .param("from", JobState.QUEUED.predecessors())
                    .update();
            return started == 1 ? new Retry.GoesOn() : new Retry.NotPossible();
        }));
    }

    /**
     * Lets the jobs go on that stopped because the listener's grant had ended. Dispatchers bring them to workers.
     *
     * @param accountId the account that has just logged in
     * @return how many there were
     */
    public int retryAfterLogin(UUID accountId) {
        return sql.sql(GO_ON + " where account_id = :account and state = 'failed' and failure_code = :code")
                .param("account", accountId)
                .param("code", Failure.RECONNECT_SPOTIFY.code())
                .update();
    }

    /**
     * Forgets a finished job. Its playlist at Spotify stays.
     *
     * @param accountId the account that asks
     * @param jobId the job
     * @return false if the job is not there, or has not finished
     */
    public boolean delete(UUID accountId, UUID jobId) {
        return sql.sql("""
                        delete from job where id = :id and account_id = :account
                          and state in ('succeeded', 'failed', 'cancelled') and removal is distinct from 'pending'
                        """).param("id", jobId).param("account", accountId).update() == 1;
    }

    private Submission submitLocked(NewJob job) {
        lock(job.accountId());
        var earlier = earlier(job);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (unfinished(job.accountId()) >= UNFINISHED_LIMIT) {
            return new Submission.TooMany(UNFINISHED_LIMIT, TRY_AGAIN);
        }
        insert(job);
        return new Submission.Accepted(job.id());
    }

    /** Two requests of an account at once cannot both be the last that fits. */
    private void lock(UUID accountId) {
        sql.sql("select id from account where id = :id for update")
                .param("id", accountId)
                .query(UUID.class)
                .single();
    }

    private Optional<Submission> earlier(NewJob job) {
        return job.idempotencyKey()
                .flatMap(key -> sql.sql(
                                "select id, request_hash from job where account_id = :account and idempotency_key = :key")
                        .param("account", job.accountId())
                        .param("key", key)
                        .query((row, number) -> row.getString("request_hash").equals(job.requestHash())
                                ? (Submission) new Submission.Repeated(row.getObject("id", UUID.class))
                                : new Submission.KeyTaken())
                        .optional());
    }

    private int unfinished(UUID accountId) {
        return sql.sql("""
                        select count(*) from job
                        where account_id = :account and state in ('queued', 'matching', 'building')
                        """).param("account", accountId).query(Integer.class).single();
    }

    private void insert(NewJob job) {
        sql.sql("""
                        insert into job (id, account_id, state, batch, idempotency_key, request_hash,
                            playlist_name, playlist_description, playlist_public, options)
                        values (:id, :account, 'queued', :batch, :key, :hash, :name, :description, :public,
                            :options::jsonb)
                        """)
                .param("id", job.id())
                .param("account", job.accountId())
                .param("batch", job.batch().orElse(null))
                .param("key", job.idempotencyKey().orElse(null))
                .param("hash", job.requestHash())
                .param("name", job.playlist().name())
                .param("description", job.playlist().description())
                .param("public", job.playlist().isPublic())
                .param("options", json.write(job.options()))
                .update();
        batches.batchUpdate("""
                insert into act (job_id, position, name, original, day, stage, note, artist_id)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, new ActInserts(job.id(), job.acts()));
    }
}
