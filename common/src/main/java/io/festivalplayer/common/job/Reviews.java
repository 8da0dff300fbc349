package io.festivalplayer.common.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What listeners decide about acts, before anything is built and after. Each decision is one transaction that holds the
 * job's row, so that it comes before or after any other move of the job. Every statement carries the account. Safe for
 * use by many threads; throws Spring's {@code DataAccessException} when the database is away.
 */
public final class Reviews {

    /** What was put back as it was before is no longer this job's. */
    private static final String IN_HAND = " undo is null and removal is null and not restoring";

    private static final String CONFIRM = "update job set loose_ends = loose_ends +" + Fence.BROKE_OFF + """
            , version = version + 1, changed_by = 'listener', state = 'building', confirmation = 'given',
                outdated = false, picking = true, finished_at = null, attempts = 0, mismatches = 0,
                waiting_reason = null, available_at = festival_now(), redispatch_at = null, unclaimed = 0,
                lease_owner = null, lease_until = null
            where id = :id
            """;

    /** A playlist that is there is outdated while it is not what a confirm would make of it. */
    private static final String COMPARE = """
            update job set outdated = picked is distinct from :uris::text[]
                or exists (select from act where job_id = :id and to_find and state = 'matched')
            where id = :id
            """;

    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final JobStore jobs;
    private final JobRows rows;
    private final AccountRoom room;
    private final ActTracks tracks;
    private final ActChanges changes;

    Reviews(JdbcClient sql, TransactionTemplate transactions, JobStore jobs, JsonColumn json) {
        this.sql = sql;
        this.transactions = transactions;
        this.jobs = jobs;
        this.rows = new JobRows(json);
        this.room = new AccountRoom(sql);
        this.tracks = new ActTracks(sql, json);
        this.changes = new ActChanges(sql, json);
    }

    private record Open(boolean isDecidable, boolean isBuilt, JobOptions options) {}

    /**
     * Decides about an act of a job that waits for its listener, or has succeeded. The same decision again changes
     * nothing, and an earlier value again is an undo. What the acts put into the playlist is chosen anew at once.
     *
     * @param accountId the account that asks
     * @param jobId the job
     * @param position the act's place on the bill, from 0
     * @param decision what it is to be
     * @param picking how tracks are chosen
     * @return what became of it
     */
    public Decided decide(UUID accountId, UUID jobId, int position, Decision decision, Picking picking) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            var job = lock(accountId, jobId);
            var act = job.flatMap(open -> jobs.act(jobId, position));
            if (act.isEmpty()) {
                return new Decided.NotThere();
            }
            if (!job.orElseThrow().isDecidable()) {
                return new Decided.NotNow();
            }
            if (decision instanceof Decision.Fix(var uris) && !isOf(act.get(), uris)) {
                return new Decided.NotItsTracks();
            }
            if (changes.apply(accountId, jobId, act.get(), decision)) {
                changed(jobId, position);
                var proposal = picking.propose(jobs.acts(jobId, 0), job.get().options());
                propose(jobId, position, decision, proposal);
                if (job.get().isBuilt()) {
                    compare(jobId, picking.inOrder(proposal.picks(), job.get().options()));
                }
            }
            return new Decided.Done(jobs.act(jobId, position).orElseThrow());
        }));
    }

    /**
     * Lets a job build that waits for its listener, or rewrite its playlist where acts were changed since it succeeded.
     *
     * @param accountId the account that asks
     * @param jobId the job
     * @return what became of it; unless it goes on, nothing has changed
     */
    public Confirmed confirm(UUID accountId, UUID jobId) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            room.lock(accountId);
            var toDo = sql.sql("select state = 'review' or outdated from job where id = :id and account_id = :account"
                            + " and state in ('review', 'succeeded') and" + IN_HAND + " for update")
                    .param("id", jobId)
                    .param("account", accountId)
                    .query(Boolean.class)
                    .optional();
            if (!toDo.orElse(false)) {
                return new Confirmed.NothingToDo();
            }
            if (!bringsAnything(jobId)) {
                return new Confirmed.NothingChosen();
            }
            sql.sql(CONFIRM).param("id", jobId).update();
            tracks.show(jobId);
            var limit = room.exceeded(accountId);
            if (limit.isPresent()) {
                transaction.setRollbackOnly();
                return new Confirmed.TooMany(limit.get());
            }
            return new Confirmed.GoesOn();
        }));
    }

    private Optional<Open> lock(UUID accountId, UUID jobId) {
        return sql.sql("select options, state in ('review', 'succeeded') and" + IN_HAND
                        + " as decidable, state = 'succeeded' or playlist_id is not null as built"
                        + " from job"
                        + " where id = :id and account_id = :account for update")
                .param("id", jobId)
                .param("account", accountId)
                .query(this::open)
                .optional();
    }

    private Open open(ResultSet row, int number) throws SQLException {
        return new Open(row.getBoolean("decidable"), row.getBoolean("built"), rows.options(row));
    }

    private boolean bringsAnything(UUID jobId) {
        return sql.sql("""
                        select exists (select from act
                            where job_id = :id and state in ('matched', 'unsure') and (to_find or tracks <> '[]'))
                        """).param("id", jobId).query(Boolean.class).single();
    }

    private static boolean isOf(Act act, List<String> uris) {
        var known = act.found().stream().map(found -> found.track().uri()).collect(Collectors.toSet());
        return !uris.isEmpty() && known.containsAll(uris) && new HashSet<>(uris).size() == uris.size();
    }

    private void changed(UUID jobId, int position) {
        sql.sql("""
                        with changed as (
                            update job set version = version + 1, changed_by = 'listener'
                            where id = :id returning version)
                        update act set version = changed.version from changed
                        where job_id = :id and position = :position
                        """).param("id", jobId).param("position", position).update();
    }

    /** What is chosen by what is known; what more of the act's own artist is to be known is asked before building. */
    private void propose(UUID jobId, int position, Decision decision, Picking.Proposal proposal) {
        if (decision instanceof Decision.Choose chosen
                && !chosen.isComplete()
                && proposal.lacking().contains(position)) {
            changes.lookForMore(jobId, position);
        }
        tracks.save(jobId, proposal.picks());
    }

    private void compare(UUID jobId, List<String> uris) {
        sql.sql(COMPARE)
                .param("uris", uris.toArray(String[]::new))
                .param("id", jobId)
                .update();
    }
}
