package io.festivalplayer.common.job;

import io.festivalplayer.common.account.Consent;
import io.festivalplayer.common.job.NewJob.RequestedAct;
import io.festivalplayer.common.job.PlaylistJob.Revision;
import io.festivalplayer.common.lineup.NameKey;
import io.festivalplayer.common.metrics.Traces;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Jobs as their listeners order and see them. Every query carries the account, so that nobody reaches another's job.
 * Safe for use by many threads; every method throws Spring's {@code DataAccessException} when the database is away.
 */
public final class JobStore {

    private static final String SELECT_JOB = """
            select job.*,
                   case when picking then null
                        when mending is not null and written = 0 and doubt_since is null then cardinality(picked)
                        else cardinality(uris) end as wanted,
                   case when available_at > festival_now() then available_at end as waiting_until,
                   case when %s then (select at + interval '%d days' from playlist_before
                    where job_id = job.id) end as undo_until,
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
            """.formatted(JobControl.CAN_UNDO, JobControl.UNDO_WITHIN.toDays());

    /**
     * The job with its acts, if its listener has allowed it, its account has room and its key is new: one statement,
     * which is a transaction of its own. Whom the listener chose for a name before is taken as if they had given the
     * artist's id.
     */
    private static final String INSERT = """
            with accepted as (
                insert into job (id, account_id, state, batch, idempotency_key, request_hash,
                    playlist_name, playlist_description, playlist_public, mode, existing_id, keep_others, options,
                    review, trace)
                select :id, :account, 'queued', :batch::uuid, :key, :hash, :name, :description, :public,
                    :mode, :existing, :keep, :options::jsonb, :review, :trace
                where %s and has_room(:account, :limit, :review <> 'never', :reviews)
                on conflict (account_id, idempotency_key) do nothing
                returning id, created_at),
            bill as (
                insert into act (job_id, position, name, original, day, stage, note, artist_id, parts, headliner)
                select accepted.id, place - 1, act.name, act.original, act.day, act.stage, act.note,
                    coalesce(act.artist_id, correction.artist_id), string_to_array(act.parts, E'\\n'),
                    act.headliner
                from accepted cross join unnest(:names::text[], :originals::text[], :days::text[], :stages::text[],
                    :notes::text[], :artists::text[], :parts::text[], :keys::text[], :headliners::boolean[]) with ordinality
                    as act (name, original, day, stage, note, artist_id, parts, name_key, headliner, place)
                left join correction on correction.account_id = :account and correction.name_key = act.name_key)
            select created_at from accepted
            """.formatted(Consent.IS_GIVEN);

    private final JdbcClient sql;
    private final AccountRoom room;
    private final JsonColumn json;
    private final Traces traces;
    private final JobRows rows;

    JobStore(JdbcClient sql, JsonColumn json, Traces traces) {
        this.sql = sql;
        this.room = new AccountRoom(sql);
        this.json = json;
        this.traces = traces;
        this.rows = new JobRows(json);
    }

    /**
     * Stores a job with its acts, in one transaction.
     *
     * @param job the job
     * @return what became of it; only {@code Accepted} stored anything
     */
    public Submission submit(NewJob job) {
        return insert(job)
                .or(() -> job.idempotencyKey().flatMap(key -> earlier(job.accountId(), key, job.requestHash())))
                .orElseGet(() -> refused(job));
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
     * What a job that was seen before would look like now, at the cost of one row.
     *
     * @param accountId the account that asks
     * @param jobId the job
     * @return its revision; empty if there is none of that id, or it is someone else's
     */
    public Optional<Revision> revision(UUID accountId, UUID jobId) {
        return sql.sql("""
                        select version, state, waiting_reason is not null and available_at > festival_now() as waits
                        from job where account_id = :account and id = :id
                        """)
                .param("account", accountId)
                .param("id", jobId)
                .query((row, number) -> new Revision(
                        row.getLong("version"), JobState.of(row.getString("state")), row.getBoolean("waits")))
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
     * One act of a job.
     *
     * @param jobId a job that was found for the account before
     * @param position its place on the bill, from 0
     * @return the act; empty if the bill has no such place
     */
    public Optional<Act> act(UUID jobId, int position) {
        return sql.sql("select * from act where job_id = :id and position = :position")
                .param("id", jobId)
                .param("position", position)
                .query(rows::act)
                .optional();
    }

    /**
     * What a job writes into its playlist, in the playlist's order.
     *
     * @param accountId the account that asks
     * @param jobId the job
     * @return the tracks' URIs; none before they are chosen; empty if there is no such job, or it is someone else's
     */
    public Optional<List<String>> trackOrder(UUID accountId, UUID jobId) {
        return sql.sql("select uris from job where account_id = :account and id = :id")
                .param("account", accountId)
                .param("id", jobId)
                .query((row, number) -> JobRows.texts(row, "uris"))
                .optional();
    }

    /**
     * An account's jobs, newest first.
     *
     * @param accountId the account
     * @param batch only jobs of this group
     * @param before only jobs older than this one
     * @param limit how many at most
     * @return the jobs
     */
    public List<PlaylistJob> list(UUID accountId, Optional<UUID> batch, Optional<UUID> before, int limit) {
        return sql.sql(SELECT_JOB + """
                         where job.account_id = :account and (:before::uuid is null or job.id < :before::uuid)
                           and (:batch::uuid is null or job.batch = :batch::uuid)
                         order by job.id desc limit :limit""")
                .param("account", accountId)
                .param("batch", batch.orElse(null))
                .param("before", before.orElse(null))
                .param("limit", limit)
                .query(rows::job)
                .list();
    }

    /**
     * A job's history, oldest first.
     *
     * @param jobId a job that was found for the account before
     * @return every move and wait
     */
    public List<JobEvent> events(UUID jobId) {
        return sql.sql("select * from job_event where job_id = :id order by number")
                .param("id", jobId)
                .query(JobRows::event)
                .list();
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
                          and state in ('succeeded', 'failed', 'cancelled') and not has_work
                        """).param("id", jobId).param("account", accountId).update() == 1;
    }

    /**
     * What became of a request that may have come before, whatever has changed since.
     *
     * @param accountId the account that asks
     * @param idempotencyKey the caller's key
     * @param requestHash a digest of the request
     * @return the job of that time, or that the key came with another request; empty if the key is new
     */
    public Optional<Submission> earlier(UUID accountId, String idempotencyKey, String requestHash) {
        return sql.sql("select id, request_hash from job where account_id = :account and idempotency_key = :key")
                .param("account", accountId)
                .param("key", idempotencyKey)
                .query((row, number) -> row.getString("request_hash").equals(requestHash)
                        ? (Submission) new Submission.Repeated(row.getObject("id", UUID.class))
                        : new Submission.KeyTaken())
                .optional();
    }

    private Submission refused(NewJob job) {
        if (!job.consent().isGiven(sql, job.accountId())) {
            return new Submission.NotAllowed();
        }
        return job.review() != Review.Wish.NEVER && room.isFullOfReviews(job.accountId())
                ? AccountRoom.fullOfReviews()
                : AccountRoom.fullOfJobs();
    }

    /** Empty when the listener has not allowed it, the account has no room, or has used the key before. */
    private Optional<Submission> insert(NewJob job) {
        return job.consent()
                .with(sql.sql(INSERT))
                .param("id", job.id())
                .param("account", job.accountId())
                .param("batch", job.batch().orElse(null))
                .param("key", job.idempotencyKey().orElse(null))
                .param("hash", job.requestHash())
                .param("name", job.playlist().name())
                .param("description", job.playlist().description())
                .param("public", job.playlist().isPublic())
                .param("mode", job.playlist().target().mode())
                .param("existing", job.playlist().target().existing().orElse(null))
                .param("keep", !(job.playlist().target() instanceof Target.Replacing(var id, var keep)) || keep)
                .param("options", json.write(job.options()))
                .param("review", job.review().code())
                .param("trace", traces.place().orElse(null))
                .param("limit", AccountRoom.LIMIT)
                .param("reviews", AccountRoom.REVIEWS)
                .param("names", column(job, act -> Optional.of(act.act().name())))
                .param("originals", column(job, act -> Optional.of(act.act().original())))
                .param("days", column(job, act -> act.act().day()))
                .param("stages", column(job, act -> act.act().stage()))
                .param("notes", column(job, act -> act.act().note()))
                .param("artists", column(job, RequestedAct::artistId))
                .param("parts", column(job, JobStore::parts))
                .param(
                        "keys",
                        column(
                                job,
                                act -> Optional.of(NameKey.of(act.act().name()).value())))
                .param(
                        "headliners",
                        IntStream.range(0, job.acts().size())
                                .mapToObj(job::isHeadliner)
                                .toArray(Boolean[]::new))
                .query((row, number) -> JobRows.time(row, "created_at").orElseThrow())
                .optional()
                .map(createdAt -> new Submission.Accepted(job.accepted(createdAt), job.newActs()));
    }

    /** One on a line, as an array of arrays of unequal lengths cannot be sent; no name has a line's end in it. */
    private static Optional<String> parts(RequestedAct act) {
        var parts = act.act().parts();
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", parts));
    }

    private static String[] column(NewJob job, Function<RequestedAct, Optional<String>> text) {
        return job.acts().stream().map(act -> text.apply(act).orElse(null)).toArray(String[]::new);
    }
}
