package io.festivalplayer.common.job;

import io.festivalplayer.common.lineup.ArtistLink;
import io.festivalplayer.common.lineup.NameKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What listeners decide about acts, before anything is built and after. Each decision is one transaction that holds the
 * job's row, so that it comes before or after any other move of the job. Every statement carries the account. Safe for
 * use by many threads; throws Spring's {@code DataAccessException} when the database is away.
 */
public final class Reviews {

    private static final int CANDIDATES = 5;
    private static final int KNOWN_TRACKS = 2;

    /** What was put back as it was before is no longer this job's. */
    private static final String IN_HAND = " undo is null and removal is null and not restoring";

    private static final String CONFIRM = "update job set loose_ends = loose_ends +" + Fence.BROKE_OFF + """
            , version = version + 1, changed_by = 'listener', state = 'building', confirmation = 'given',
                outdated = false, picking = true, finished_at = null, attempts = 0, mismatches = 0,
                waiting_reason = null, available_at = festival_now(), redispatch_at = null, unclaimed = 0,
                lease_owner = null, lease_until = null
            where id = :id
            """;

    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final JobStore jobs;
    private final JsonColumn json;
    private final JobRows rows;
    private final AccountRoom room;
    private final ActTracks tracks;

    Reviews(JdbcClient sql, TransactionTemplate transactions, JobStore jobs, JsonColumn json) {
        this.sql = sql;
        this.transactions = transactions;
        this.jobs = jobs;
        this.json = json;
        this.rows = new JobRows(json);
        this.room = new AccountRoom(sql);
        this.tracks = new ActTracks(sql, json);
    }

    /** Chooses tracks of all acts of a job. */
    @FunctionalInterface
    public interface Picking {

        /**
         * Chooses.
         *
         * @param acts all acts, in the bill's order
         * @param options how to choose
         * @return a pick for each act
         */
        List<Pick> pick(List<Act> acts, JobOptions options);
    }

    private record Open(boolean isDecidable, JobOptions options) {}

    /**
     * Decides about an act of a job that waits for its listener, or has succeeded. The same decision again changes
     * nothing. What the acts put into the playlist is chosen anew at once.
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
            if (change(jobId, act.get(), decision, job.get().options())) {
                changed(jobId, position);
                tracks.save(jobId, picking.pick(jobs.acts(jobId, 0), job.get().options()));
                remember(accountId, act.get(), decision);
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
        return sql.sql("select options, state in ('review', 'succeeded') and" + IN_HAND + " as decidable from job"
                        + " where id = :id and account_id = :account for update")
                .param("id", jobId)
                .param("account", accountId)
                .query(this::open)
                .optional();
    }

    private Open open(ResultSet row, int number) throws SQLException {
        return new Open(row.getBoolean("decidable"), rows.options(row));
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

    /** False when it is so already. */
    private boolean change(UUID jobId, Act act, Decision decision, JobOptions options) {
        return switch (decision) {
            case Decision.Choose choice -> choose(jobId, act, choice, options);
            case Decision.Skip() -> set(jobId, act, "state = 'skipped', before_skip = state where state <> 'skipped'");
            case Decision.Unskip() ->
                set(jobId, act, "state = before_skip, before_skip = null where state = 'skipped'");
            case Decision.Fix(var uris) -> fix(jobId, act, uris);
        };
    }

    private boolean set(UUID jobId, Act act, String what) {
        return sql.sql("update act set " + what + " and job_id = :id and position = :position")
                        .param("id", jobId)
                        .param("position", act.position())
                        .update()
                == 1;
    }

    /** What is known is enough where it fills the act's share; else its tracks are looked for before building. */
    private boolean choose(UUID jobId, Act act, Decision.Choose choice, JobOptions options) {
        var before = act.match().flatMap(Match::artist);
        var isSame = before.filter(artist -> artist.id().equals(choice.artist().id()))
                .isPresent();
        if (isSame && act.state() == ActState.MATCHED) {
            return false;
        }
        return sql.sql("""
                        update act set state = 'matched', before_skip = null, confidence = 1, reason = null,
                            artist = :artist::jsonb, candidates = :candidates::jsonb, found = :found::jsonb,
                            to_find = :toFind, fixed_tracks = null
                        where job_id = :id and position = :position
                        """)
                        .param("artist", json.write(choice.artist()))
                        .param("candidates", json.write(isSame ? candidates(act) : withBefore(act)))
                        .param("found", json.write(choice.found()))
                        .param(
                                "toFind",
                                !choice.isComplete() && choice.found().size() < options.tracksOf(act.position()))
                        .param("id", jobId)
                        .param("position", act.position())
                        .update()
                == 1;
    }

    private boolean fix(UUID jobId, Act act, List<String> uris) {
        return sql.sql("""
                        update act set fixed_tracks = :uris, to_find = false
                        where job_id = :id and position = :position and fixed_tracks is distinct from :uris::text[]
                        """)
                        .param("uris", uris.toArray(String[]::new))
                        .param("id", jobId)
                        .param("position", act.position())
                        .update()
                == 1;
    }

    private static List<Candidate> candidates(Act act) {
        return act.match().map(Match::candidates).orElse(List.of());
    }

    /** Who it was taken for is offered too, so that a listener can go back. */
    private static List<Candidate> withBefore(Act act) {
        var offered = candidates(act);
        var before = act.match().stream()
                .flatMap(match -> match.artist().stream().map(artist -> candidate(artist, match)))
                .filter(artist -> offered.stream().noneMatch(other -> other.id().equals(artist.id())));
        return Stream.concat(before, offered.stream()).limit(CANDIDATES).toList();
    }

    private static Candidate candidate(Artist artist, Match match) {
        var known = match.found().stream()
                .map(found -> found.track().name())
                .limit(KNOWN_TRACKS)
                .toList();
        return new Candidate(
                artist.id(),
                artist.name(),
                artist.imageUrl(),
                artist.spotifyUrl(),
                List.of(),
                known,
                match.confidence());
    }

    private void changed(UUID jobId, int position) {
        sql.sql("""
                        with changed as (
                            update job set version = version + 1, changed_by = 'listener',
                                outdated = outdated or state = 'succeeded'
                            where id = :id returning version)
                        update act set version = changed.version from changed
                        where job_id = :id and position = :position
                        """).param("id", jobId).param("position", position).update();
    }

    /** The next job of this listener asks for that artist when it meets the name. A link is no name. */
    private void remember(UUID accountId, Act act, Decision decision) {
        if (decision instanceof Decision.Choose choice
                && ArtistLink.idIn(act.name()).isEmpty()) {
            sql.sql("""
                            insert into correction (account_id, name_key, artist_id) values (:account, :key, :artist)
                            on conflict (account_id, name_key) do update
                                set artist_id = excluded.artist_id, at = excluded.at
                            """)
                    .param("account", accountId)
                    .param("key", NameKey.of(act.name()).value())
                    .param("artist", choice.artist().id())
                    .update();
        }
    }
}
