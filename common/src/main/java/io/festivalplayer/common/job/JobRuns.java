package io.festivalplayer.common.job;

import io.festivalplayer.common.metrics.Metric;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A job as its worker drives it: save points while matching, the moves between states, and giving the job back. Every
 * write is fenced by the lease and throws {@link LeaseLost} when it no longer counts. A save point sets the count of
 * failed attempts to zero. Safe for use by many threads; throws Spring's {@code DataAccessException} when the database
 * is away.
 */
public final class JobRuns {

    /** What the acts have put into the playlist before is in doubt together with what they put there now. */
    private static final String TAKE_LIST = """
            uris = case when playlist_id is null then :uris else uris end,
            mending = case when playlist_id is not null and (picking or mending is not null)
                then coalesce(mending, '{}') || coalesce(picked, uris, '{}') end,
            picked = case when playlist_id is null or picking or mending is not null then :uris else picked end,
            written = case when playlist_id is not null and picking then 0 else written end,
            doubted = doubted or (playlist_id is not null and picking and mode <> 'create'),
            picking = false""";

    private static final String LISTENER_STILL_WANTS_IT = "cancel_requested is null or state = 'cancelled'";

    private final JdbcClient sql;
    private final Fence fence;
    private final TransactionTemplate transactions;
    private final JsonColumn json;
    private final JobRows rows;
    private final ActTracks tracks;
    private final MeterRegistry meters;

    JobRuns(JdbcClient sql, TransactionTemplate transactions, JsonColumn json, MeterRegistry meters) {
        this.sql = sql;
        this.fence = new Fence(sql);
        this.transactions = transactions;
        this.json = json;
        this.rows = new JobRows(json);
        this.tracks = new ActTracks(sql, json);
        this.meters = meters;
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
     * The acts whose artist the listener has chosen, and whose tracks are still to be looked for.
     *
     * @param jobId the job
     * @return them, in the bill's order
     */
    public List<PendingAct> actsToFind(UUID jobId) {
        return sql.sql("select * from act where job_id = :id and to_find and state = 'matched' order by position")
                .param("id", jobId)
                .query((row, number) -> {
                    var artist = rows.artist(row);
                    return new PendingAct(
                            row.getInt("position"), row.getString("name"), artist.map(Artist::id), artist);
                })
                .list();
    }

    /**
     * Save point: what came of looking for some acts.
     *
     * @param lease the lease
     * @param matches the outcomes, by the acts' places on the bill
     * @return whether the listener has asked to stop
     */
    public boolean saveMatches(Lease lease, Map<Integer, Match> matches) {
        var rows = matches.entrySet().stream()
                .map(entry -> MatchRow.of(entry.getKey(), entry.getValue()))
                .toList();
        boolean stop = sql.sql("with fenced as (update job set version = version + 1, attempts = 0" + Fence.HELD + """
                          returning id, version, cancel_requested),
                        saved as (
                            update act set state = match.state, confidence = match.confidence, reason = match.reason,
                                artist = match.artist, found = match.found, to_find = false,
                                candidates = case when to_find then act.candidates else match.candidates end,
                                version = fenced.version
                            from fenced, jsonb_to_recordset(:matches::jsonb) as match (position integer, state text,
                                confidence double precision, reason text, artist jsonb, candidates jsonb, found jsonb)
                            where job_id = fenced.id and act.position = match.position)
                        select cancel_requested is not null from fenced
                        """)
                .params(Fence.held(lease))
                .param("matches", json.write(rows))
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new LeaseLost(lease));
        matches.values().stream()
                .map(Match::state)
                .map(ActState::code)
                .forEach(state -> Metric.ACTS_DECIDED
                        .counter("state", state)
                        .register(meters)
                        .increment());
        return stop;
    }

    /**
     * Save point: the tracks are chosen, and the job moves on to building. The ordered list is complete before the
     * first write to Spotify. A playlist that is there already is rewritten if the listener has decided anew; else one
     * that is half filled goes on with the list that was begun.
     *
     * @param lease the lease
     * @param picks the tracks of each act
     * @param uris all of them, in the playlist's order
     * @return whether the listener has asked to stop
     */
    public boolean saveTracks(Lease lease, List<Pick> picks, List<String> uris) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            var list = Map.of("uris", uris.toArray(String[]::new));
            var cancel = fence.moveOrStay(lease, JobState.BUILDING, "picking", TAKE_LIST, list);
            tracks.save(lease.jobId(), picks);
            return cancel;
        }));
    }

    /**
     * The job stops for its listener, unless they have asked to cancel it meanwhile. What would go into the playlist is
     * saved as a proposal. A job that was let go on comes back when no act brings a track; its playlist, where there is
     * one, is as it was.
     *
     * @param lease the lease, given back by this
     * @param picks the tracks of each act
     */
    public void review(Lease lease, List<Pick> picks) {
        transactions.executeWithoutResult(transaction -> {
            var set = "confirmation = 'awaited', outdated = playlist_id is not null," + Fence.GIVE_BACK;
            if (fence.moveUnlessCancelled(lease, JobState.REVIEW, set, Map.of())) {
                tracks.save(lease.jobId(), picks);
                tracks.show(lease.jobId());
            } else {
                cancelled(lease);
            }
        });
    }

    /**
     * The playlist was read back and is right: the job has succeeded, unless its listener has asked to stop meanwhile.
     *
     * @param job the job as it was claimed; the lease is given back by this
     */
    public void succeed(ClaimedJob job) {
        transactions.executeWithoutResult(transaction -> {
            end(
                    job.lease(),
                    JobState.SUCCEEDED,
                    "loose_ends = loose_ends - :tied, mending = null," + Fence.RELEASE,
                    Map.of("tied", job.looseEnds()));
            tracks.show(job.lease().jobId());
        });
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
                "failure_code = :code, failure_detail = :detail, failure_retryable = :retryable," + Fence.RELEASE,
                Map.of("code", failure.code(), "detail", failure.detail(), "retryable", failure.retryable()));
    }

    /**
     * The job stops because its listener asked. What was written is to be taken away unless they said otherwise.
     *
     * @param lease the lease, given back by this
     */
    public void cancelled(Lease lease) {
        var takeAway = "(cancel_requested = 'remove' and" + Fence.TOUCHED + ")";
        var restore = "(" + takeAway + " and mode = 'replace')";
        fence.move(
                lease,
                JobState.CANCELLED,
                "removal = case when " + takeAway + " then 'pending' end, holds = holds and " + takeAway + ","
                        + Fence.restoreIf(restore) + ", finished_at = festival_now()," + Fence.GIVE_BACK,
                Map.of());
    }

    /**
     * What was left to do after the job's end is done.
     *
     * @param job the job as it was claimed; the lease is given back by this
     */
    public void followedUp(ClaimedJob job) {
        var set = switch (job.task()) {
            case REMOVE -> """
                removal = 'done', creating_since = null,
                playlist_id = case when mode <> 'create' then playlist_id end,
                playlist_url = case when mode <> 'create' then playlist_url end,
                doubt_since = null, last_look = null,""";
            case UNDO -> "undo = 'done',";
            case TIDY -> "";
            case MATCH, PICK, BUILD -> throw new IllegalArgumentException("Not after the end: " + job.task());
        };
        endFollowUp(job, set);
    }

    /**
     * What was left to do after the job's end cannot be done; Spotify keeps what it has.
     *
     * @param job the job as it was claimed; the lease is given back by this
     */
    public void giveUp(ClaimedJob job) {
        var set = switch (job.task()) {
            case REMOVE -> "removal = null,";
            case UNDO -> "undo = null,";
            case TIDY -> "";
            case MATCH, PICK, BUILD -> throw new IllegalArgumentException("Not after the end: " + job.task());
        };
        endFollowUp(job, set);
    }

    private void endFollowUp(ClaimedJob job, String set) {
        fence.save(
                job.lease(),
                set + "loose_ends = loose_ends - :tied," + Fence.RELEASE + Fence.GIVE_BACK,
                Map.of("tied", job.looseEnds()));
    }

    /**
     * A finished job's playlist is not as it was left, since a run that had lost its lease wrote into it: it is built
     * again, or put back again.
     *
     * @param job the job as it was claimed; the lease is given back by this
     */
    public void repair(ClaimedJob job) {
        var again = "doubt_since = festival_now(), last_look = null, doubted = true, mismatches = 0, written = 0,"
                + Fence.GIVE_BACK;
        if (job.state() == JobState.SUCCEEDED && !job.playlist().restoring()) {
            fence.move(job.lease(), JobState.BUILDING, "finished_at = null," + again, Map.of());
        } else {
            fence.save(
                    job.lease(),
                    "undo = case when undo = 'done' then 'pending' end,"
                            + " removal = case when removal = 'done' then 'pending' end," + again,
                    Map.of());
        }
    }

    /**
     * Notes that a run went on writing to Spotify when its lease was lost already. The job is looked at again, also
     * when it has finished since.
     *
     * @param lease the lost lease
     */
    public void leftBehind(Lease lease) {
        sql.sql("update job set loose_ends = loose_ends + 1, version = version + 1," + Fence.BY_WORKER
                        + " where id = :id")
                .param("owner", lease.owner())
                .param("id", lease.jobId())
                .update();
    }

    /**
     * Gives the job back to wait. Waiting costs no attempt. A job that is still to be cancelled does not wait for that.
     *
     * @param lease the lease, given back by this
     * @param reason what it waits for
     * @param wait for how long
     */
    public void park(Lease lease, WaitReason reason, Duration wait) {
        fence.save(
                lease,
                "waiting_reason = case when " + LISTENER_STILL_WANTS_IT + " then :reason end,"
                        + " available_at = festival_now() + case when " + LISTENER_STILL_WANTS_IT
                        + " then :wait * interval '1 millisecond' else interval '0' end," + Fence.GIVE_BACK,
                Map.of("reason", reason.code(), "wait", wait.toMillis()));
    }

    /**
     * Gives the job back so that any worker may go on at once.
     *
     * @param lease the lease, given back by this
     */
    public void giveBack(Lease lease) {
        fence.save(lease, Fence.GIVE_BACK, Map.of());
    }

    /** A cancel that was answered wins over an end that comes after it. */
    private void end(Lease lease, JobState to, String set, Map<String, ?> params) {
        if (!fence.moveUnlessCancelled(lease, to, set + " finished_at = festival_now()," + Fence.GIVE_BACK, params)) {
            cancelled(lease);
        }
    }
}
