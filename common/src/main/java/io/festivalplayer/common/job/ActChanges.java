package io.festivalplayer.common.job;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a decision changes of its act. Only to be used inside a transaction that holds the job's row. */
final class ActChanges {

    private static final int CANDIDATES = 5;

    private static final String WHICH = " job_id = :id and position = :position";

    /** What the act was before the listener's first word on who it is; that stays until it is taken back. */
    private static final String CHOOSE = """
            update act set
                undecided = coalesce(undecided, jsonb_build_object('state', coalesce(before_skip, state),
                    'confidence', confidence, 'reason', reason, 'artist', artist, 'candidates', candidates,
                    'found', found, 'correction', :correction::text)),
                state = 'matched', before_skip = null, confidence = 1, reason = null, artist = :artist::jsonb,
                candidates = :candidates::jsonb, found = :found::jsonb, to_find = false, fixed_tracks = null
            where""" + WHICH;

    private static final String RESET = """
            update act set state = coalesce(undecided ->> 'state', before_skip, state), before_skip = null,
                fixed_tracks = null, to_find = to_find and undecided is null, undecided = null,
                confidence = coalesce((undecided ->> 'confidence')::double precision, confidence),
                reason = case when undecided is null then reason else undecided ->> 'reason' end,
                artist = case when undecided is null then artist
                    else nullif(undecided -> 'artist', 'null'::jsonb) end,
                candidates = coalesce(undecided -> 'candidates', candidates),
                found = coalesce(undecided -> 'found', found)
            where (undecided is not null or fixed_tracks is not null or before_skip is not null) and""" + WHICH;

    private final JdbcClient sql;
    private final JsonColumn json;
    private final Corrections corrections;

    ActChanges(JdbcClient sql, JsonColumn json) {
        this.sql = sql;
        this.json = json;
        this.corrections = new Corrections(sql);
    }

    /** What is left of an act as it was before its listener said who it is. */
    private record Undecided(ActState state, Optional<String> artistId, Optional<String> correction) {

        boolean wasSurely(Artist artist) {
            return state == ActState.MATCHED
                    && artistId.filter(artist.id()::equals).isPresent();
        }
    }

    /** False when it is so already. */
    boolean apply(UUID accountId, UUID jobId, Act act, Decision decision) {
        return switch (decision) {
            case Decision.Choose choice -> choose(accountId, jobId, act, choice);
            case Decision.Skip() -> skip(jobId, act);
            case Decision.Unskip() ->
                set(jobId, act, "state = before_skip, before_skip = null where state = 'skipped' and");
            case Decision.Fix(var uris) -> fix(jobId, act, uris);
            case Decision.Reset() -> reset(accountId, jobId, act, undecided(jobId, act));
        };
    }

    /** More of its artist's tracks are to be looked for before building. */
    void lookForMore(UUID jobId, int position) {
        sql.sql("update act set to_find = true where" + WHICH)
                .param("id", jobId)
                .param("position", position)
                .update();
    }

    /** Why fewer tracks is no longer true then; why nobody was found is. */
    private boolean skip(UUID jobId, Act act) {
        return set(
                jobId,
                act,
                "state = 'skipped', before_skip = state, reason = case when state = 'not_found' then reason end"
                        + " where state <> 'skipped' and");
    }

    private boolean set(UUID jobId, Act act, String what) {
        return sql.sql("update act set " + what + WHICH)
                        .param("id", jobId)
                        .param("position", act.position())
                        .update()
                == 1;
    }

    /** Whom it was surely taken for before is no choice of the listener's, but takes one back. */
    private boolean choose(UUID accountId, UUID jobId, Act act, Decision.Choose choice) {
        var before = undecided(jobId, act);
        if (before.filter(was -> was.wasSurely(choice.artist())).isPresent()) {
            return reset(accountId, jobId, act, before);
        }
        var isSame = act.match()
                .flatMap(Match::artist)
                .filter(artist -> artist.id().equals(choice.artist().id()))
                .isPresent();
        if (isSame && act.state() == ActState.MATCHED) {
            return set(jobId, act, "fixed_tracks = null where fixed_tracks is not null and");
        }
        sql.sql(CHOOSE)
                .param("correction", corrections.of(accountId, act).orElse(null))
                .param("artist", json.write(choice.artist()))
                .param("candidates", json.write(isSame ? candidates(act) : withBefore(act)))
                .param("found", json.write(choice.found()))
                .param("id", jobId)
                .param("position", act.position())
                .update();
        corrections.remember(accountId, act, choice.artist());
        return true;
    }

    private boolean reset(UUID accountId, UUID jobId, Act act, Optional<Undecided> before) {
        before.ifPresent(was -> corrections.takeBack(accountId, act, was.correction()));
        return sql.sql(RESET)
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

    private Optional<Undecided> undecided(UUID jobId, Act act) {
        return sql.sql("""
                        select undecided ->> 'state' as state, undecided -> 'artist' ->> 'id' as artist_id,
                            undecided ->> 'correction' as correction
                        from act where undecided is not null and""" + WHICH)
                .param("id", jobId)
                .param("position", act.position())
                .query((row, number) -> new Undecided(
                        ActState.of(row.getString("state")),
                        JobRows.text(row, "artist_id"),
                        JobRows.text(row, "correction")))
                .optional();
    }

    private static List<Candidate> candidates(Act act) {
        return act.match().map(Match::candidates).orElse(List.of());
    }

    /** Who it was taken for is offered too, so that a listener can go back. */
    private static List<Candidate> withBefore(Act act) {
        var offered = candidates(act);
        var before = act.match().stream()
                .flatMap(match -> match.artist().stream().map(artist -> Candidate.of(artist, match)))
                .filter(artist -> offered.stream().noneMatch(other -> other.id().equals(artist.id())));
        return Stream.concat(before, offered.stream()).limit(CANDIDATES).toList();
    }
}
