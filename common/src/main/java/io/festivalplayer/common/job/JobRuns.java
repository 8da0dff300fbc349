package io.festivalplayer.common.job;

import io.festivalplayer.common.job.ClaimedJob.PlaylistSteps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A job as its worker drives it: claim, save points, moves, giving back. Every write is fenced by the lease and throws
 * {@link LeaseLost} when it no longer counts. A save point sets the count of failed attempts to zero. Safe for use by
 * many threads; throws Spring's {@code DataAccessException} when the database is away.
 */
public final class JobRuns {

    private static final int ATTEMPTS = 5;

    private static final String FENCE = " where id = :id and epoch = :epoch and lease_owner = :owner";
    private static final String GIVE_BACK = " lease_owner = null, lease_until = null, redispatch_at = null";

    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final JsonColumn json;
    private final JobRows rows;

    JobRuns(JdbcClient sql, TransactionTemplate transactions, JsonColumn json) {
        this.sql = sql;
        this.transactions = transactions;
        this.json = json;
        this.rows = new JobRows(json);
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
        var claimed = sql.sql("""
                        update job set lease_owner = :owner,
                            lease_until = festival_now() + :lease * interval '1 millisecond',
                            epoch = epoch + 1, attempts = attempts + 1, version = version + 1,
                            state = case when state = 'queued' then 'matching' else state end,
                            started_at = coalesce(started_at, festival_now()),
                            redispatch_at = null, undelivered = 0, waiting_reason = null
                        where id = :id and dispatch = :dispatch
                          and (state in ('queued', 'matching', 'building') or removal = 'pending')
                          and (lease_until is null or lease_until < festival_now())
                          and available_at <= festival_now()
                        returning *, extract(epoch from festival_now() - creating_since) * 1000 as creating_ms
                        """)
                .param("owner", owner)
                .param("lease", lease.toMillis())
                .param("id", jobId)
                .param("dispatch", dispatch)
                .query(this::attempt)
                .optional();
        return claimed.map(this::withinAttempts).orElseGet(Claim.NotDue::new);
    }

    /**
     * Makes the lease last longer.
     *
     * @param lease the lease
     * @param by how long from now
     * @return false if it is lost
     */
    public boolean heartbeat(Lease lease, Duration by) {
        return sql.sql("update job set lease_until = festival_now() + :by * interval '1 millisecond'" + FENCE)
                        .param("by", by.toMillis())
                        .params(fence(lease))
                        .update()
                == 1;
    }

    /**
     * The acts still to be looked for.
     *
     * @param jobId the job
     * @return them, in the bill's order
     */
    public List<PendingAct> pendingActs(UUID jobId) {
        return sql.sql("select * from act where job_id = :id and state = 'pending' order by position")
                .param("id", jobId)
                .query((row, number) ->
                        new PendingAct(row.getInt("position"), row.getString("name"), JobRows.text(row, "artist_id")))
                .list();
    }

    /**
     * All acts of a job with what was found for them.
     *
     * @param jobId the job
     * @return them, in the bill's order
     */
    public List<Act> acts(UUID jobId) {
        return sql.sql("select * from act where job_id = :id order by position")
                .param("id", jobId)
                .query(rows::act)
                .list();
    }

    /**
     * Save point: what came of looking for an act.
     *
     * @param lease the lease
     * @param position the act's place on the bill
     * @param match the outcome
     * @return whether the listener has asked to stop
     */
    public boolean saveMatch(Lease lease, int position, Match match) {
        return sql.sql("with fenced as (update job set version = version + 1, attempts = 0" + FENCE + """
                          returning id, version, cancel_requested),
                        saved as (
                            update act set state = :state, confidence = :confidence, reason = :reason,
                                artist = :artist::jsonb, candidates = :candidates::jsonb, found = :found::jsonb,
                                version = fenced.version
                            from fenced where job_id = fenced.id and position = :position)
                        select cancel_requested is not null from fenced
                        """)
                .params(fence(lease))
                .param("position", position)
                .param("state", match.state().code())
                .param("confidence", match.confidence())
                .param("reason", match.reason().orElse(null))
                .param("artist", match.artist().map(json::write).orElse(null))
                .param("candidates", json.write(match.candidates()))
                .param("found", json.write(match.found()))
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new LeaseLost(lease));
    }

    /**
     * Save point: the tracks are chosen, and the job moves on to building. The ordered list is complete before the
     * first write to Spotify.
     *
     * @param lease the lease
     * @param picks the tracks of each act
     * @return whether the listener has asked to stop
     */
    public boolean saveTracks(Lease lease, List<Pick> picks) {
        var uris = picks.stream()
                .flatMap(pick -> pick.tracks().stream())
                .map(Track::uri)
                .toArray(String[]::new);
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            var cancel = move(lease, JobState.BUILDING, "uris = :uris", Map.of("uris", uris));
            picks.forEach(pick -> savePick(lease.jobId(), pick));
            return cancel;
        }));
    }

    /**
     * Save point before a playlist is created: from now on one may exist.
     *
     * @param lease the lease
     * @return whether the listener has asked to stop
     */
    public boolean creating(Lease lease) {
        return save(lease, "creating_since = festival_now()", Map.of());
    }

    /**
     * Save point: the create was refused plainly, so no playlist exists.
     *
     * @param lease the lease
     */
    public void notCreated(Lease lease) {
        save(lease, "creating_since = null", Map.of());
    }

    /**
     * Save point: the playlist is there. Its id is noted even when the lease is lost, so that no playlist is ever
     * forgotten.
     *
     * @param lease the lease
     * @param playlistId Spotify's id
     * @param url its page
     * @return whether the listener has asked to stop
     */
    public boolean created(Lease lease, String playlistId, String url) {
        sql.sql("insert into created_playlist (job_id, playlist_id) values (:id, :playlist) on conflict do nothing")
                .param("id", lease.jobId())
                .param("playlist", playlistId)
                .update();
        return save(
                lease,
                "playlist_id = :playlist, playlist_url = :url, written = 0, write_in_doubt = false",
                Map.of("playlist", playlistId, "url", url));
    }

    /**
     * Save point before a write to the playlist: until it is answered, more than the saved count may be there.
     *
     * @param lease the lease
     * @return whether the listener has asked to stop
     */
    public boolean writing(Lease lease) {
        return save(lease, "write_in_doubt = true", Map.of());
    }

    /**
     * Save point: the first tracks of the list are in the playlist, and nothing else.
     *
     * @param lease the lease
     * @param count how many
     * @return whether the listener has asked to stop
     */
    public boolean written(Lease lease, int count) {
        return save(lease, "written = :count, write_in_doubt = false", Map.of("count", count));
    }

    /**
     * Save point: the playlist was read back and is not what it should be. Its items are in doubt until they are read
     * again.
     *
     * @param lease the lease
     * @return how often in a row that was so
     */
    public int mismatched(Lease lease) {
        return sql.sql("update job set version = version + 1, attempts = 0, write_in_doubt = true,"
                        + " mismatches = mismatches + 1" + FENCE + " returning mismatches")
                .params(fence(lease))
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new LeaseLost(lease));
    }

    /**
     * The playlist was read back and is right: the job has succeeded, unless its listener has asked to stop meanwhile.
     *
     * @param lease the lease, given back by this
     */
    public void succeed(Lease lease) {
        end(lease, JobState.SUCCEEDED, "", Map.of());
    }

    /**
     * The job ends in failure, unless its listener has asked to stop meanwhile. What was found is kept.
     *
     * @param lease the lease, given back by this
     * @param failure why
     */
    public void fail(Lease lease, Failure failure) {
        end(
                lease,
                JobState.FAILED,
                "failure_code = :code, failure_detail = :detail, failure_retryable = :retryable,",
                Map.of("code", failure.code(), "detail", failure.detail(), "retryable", failure.retryable()));
    }

    /**
     * The job stops because its listener asked. A playlist that may exist is to be removed unless they said otherwise.
     *
     * @param lease the lease, given back by this
     */
    public void cancelled(Lease lease) {
        move(lease, JobState.CANCELLED, """
                removal = case when cancel_requested = 'remove' and creating_since is not null then 'pending' end,
                finished_at = festival_now(),""" + GIVE_BACK, Map.of());
    }

    /**
     * A cancelled job's playlist is gone, or there was none.
     *
     * @param lease the lease, given back by this
     */
    public void removed(Lease lease) {
        save(lease, """
                removal = 'done', playlist_id = null, playlist_url = null, creating_since = null,
                written = 0, write_in_doubt = false,""" + GIVE_BACK, Map.of());
    }

    /**
     * The playlist of a cancelled job cannot be removed; it stays where it is.
     *
     * @param lease the lease, given back by this
     */
    public void giveUpRemoval(Lease lease) {
        save(lease, "removal = null," + GIVE_BACK, Map.of());
    }

    /**
     * Gives the job back to wait. Waiting costs no attempt. A job that is still to be cancelled does not wait for that.
     *
     * @param lease the lease, given back by this
     * @param reason what it waits for
     * @param wait for how long
     */
    public void park(Lease lease, WaitReason reason, Duration wait) {
        save(lease, """
                waiting_reason = case when cancel_requested is null or state = 'cancelled' then :reason end,
                available_at = festival_now() + case when cancel_requested is null or state = 'cancelled'
                    then :wait * interval '1 millisecond' else interval '0' end,""" + GIVE_BACK, Map.of("reason", reason.code(), "wait", wait.toMillis()));
    }

    /**
     * Gives the job back so that any worker may go on at once.
     *
     * @param lease the lease, given back by this
     */
    public void giveBack(Lease lease) {
        save(lease, GIVE_BACK, Map.of());
    }

    private boolean save(Lease lease, String set, Map<String, ?> params) {
        return sql.sql("update job set version = version + 1, attempts = 0, " + set + FENCE
                        + " returning cancel_requested is not null")
                .params(fence(lease))
                .params(params)
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new LeaseLost(lease));
    }

    private boolean move(Lease lease, JobState to, String set, Map<String, ?> params) {
        return sql.sql("update job set version = version + 1, attempts = 0, state = :to, " + set + FENCE
                        + " and state = any(:from) returning cancel_requested is not null")
                .params(fence(lease))
                .params(params)
                .param("to", to.code())
                .param("from", to.predecessors())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new LeaseLost(lease));
    }

    /** A cancel that was answered wins over an end that comes after it. */
    private void end(Lease lease, JobState to, String set, Map<String, ?> params) {
        var ended = sql.sql("update job set version = version + 1, attempts = 0, state = :to, "
                        + set
                        + " finished_at = festival_now(),"
                        + GIVE_BACK
                        + FENCE
                        + " and state = any(:from) and cancel_requested is null")
                .params(fence(lease))
                .params(params)
                .param("to", to.code())
                .param("from", to.predecessors())
                .update();
        if (ended == 0) {
            if (!isCancelRequested(lease)) {
                throw new LeaseLost(lease);
            }
            cancelled(lease);
        }
    }

    private boolean isCancelRequested(Lease lease) {
        return sql.sql("select cancel_requested is not null from job" + FENCE)
                .params(fence(lease))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private void savePick(UUID jobId, Pick pick) {
        sql.sql("""
                        update act set tracks = :tracks::jsonb, dropped = :dropped, reason = coalesce(:reason::text, reason),
                            version = (select version from job where id = :id)
                        where job_id = :id and position = :position
                        """)
                .param("tracks", json.write(pick.tracks()))
                .param("dropped", pick.dropped())
                .param("reason", pick.reason().orElse(null))
                .param("id", jobId)
                .param("position", pick.position())
                .update();
    }

    private Claim withinAttempts(Attempt attempt) {
        if (attempt.number() <= ATTEMPTS) {
            return new Claim.Ours(attempt.job());
        }
        if (attempt.job().state() == JobState.CANCELLED) {
            giveUpRemoval(attempt.job().lease());
        } else {
            fail(attempt.job().lease(), Failure.WORKER_CRASHED);
        }
        return new Claim.Exhausted();
    }

    private Attempt attempt(ResultSet row, int number) throws SQLException {
        var lease = new Lease(row.getObject("id", UUID.class), row.getLong("epoch"), row.getString("lease_owner"));
        var job = new ClaimedJob(
                lease,
                row.getObject("account_id", UUID.class),
                JobState.of(row.getString("state")),
                JobRows.wish(row),
                rows.options(row),
                steps(row),
                row.getString("cancel_requested") != null);
        return new Attempt(job, row.getInt("attempts"));
    }

    private static PlaylistSteps steps(ResultSet row) throws SQLException {
        return new PlaylistSteps(
                JobRows.time(row, "creating_since").isPresent(),
                Duration.ofMillis(row.getLong("creating_ms")),
                JobRows.text(row, "playlist_id"),
                JobRows.texts(row, "uris"),
                row.getInt("written"),
                row.getBoolean("write_in_doubt"));
    }

    private static Map<String, ?> fence(Lease lease) {
        return Map.of("id", lease.jobId(), "epoch", lease.epoch(), "owner", lease.owner());
    }

    private record Attempt(ClaimedJob job, int number) {}
}
