package io.festivalplayer.common.job;

import io.festivalplayer.common.job.UnfinishedJob.Standing;
import io.festivalplayer.common.spotify.SpotifyPlaylists;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All that is left to do, of all listeners, but of jobs that wait for a Spotify that is down: nobody knows when that
 * ends. One statement, that grows with the unfinished jobs and not with the others. Safe for use by many threads;
 * throws Spring's {@code DataAccessException} when the database is away.
 */
public final class Backlog {

    /** Taking away and putting back are few calls; so many. */
    private static final int FOLLOW_UP = 2;

    /** Where more than the usual is wished, most acts take a second call for more tracks. */
    private static final String CALLS_AN_ACT = """
            case when (options ->> 'tracksPerArtist')::integer > 3 or (options ->> 'leaveOutLiked')::boolean
                or jsonb_array_length(coalesce(options -> 'exclude', '[]')) > 0 then 2 else 1 end""";

    private static final String UNFINISHED = Dispatches.WITH_USED + """
            select id, account_id, state,
                case when lease_until >= festival_now() then 'RUNNING'
                    when available_at > festival_now() then 'PARKED'
                    when redispatch_at > festival_now() then 'SENT'
                    else 'DUE' end as standing,
                greatest(0, extract(epoch from available_at - festival_now()) * 1000)::bigint as wait_ms,
                (extract(epoch from festival_now() - started_at) * 1000)::bigint as begun_ms,
                acts,
                case when state in ('queued', 'matching') then (
                    select count(*) from act where job_id = job.id and act.state = 'pending') * %s else 0 end
                + case when picking then (
                    select count(*) from act where job_id = job.id and to_find) else 0 end as pending,
                coalesce(cardinality(uris), acts * (options ->> 'tracksPerArtist')::integer) as wanted,
                playlist_id is not null as opened,
                case when picking then 0 else written end as written,
                coalesce(used.calls, 0) as used_in_day
            from job
            left join used using (account_id)
            cross join lateral (select max(position) + 1 as acts from act where job_id = job.id) bill
            where has_work and not (available_at > festival_now() and coalesce(waiting_reason = 'spotify_down', false))
            order by coalesce(lease_until >= festival_now(), false) desc, available_at > festival_now(),
                coalesce(redispatch_at > festival_now(), false) desc,
                case when redispatch_at > festival_now() then dispatched_at end, available_at, id
            """.formatted(CALLS_AN_ACT);

    private final JdbcClient sql;

    Backlog(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Looks at what is left to do now.
     *
     * @return the jobs: those with workers, those on the way to them in that order, those that are due with the longest
     *     due first, and the parked ones with the first to go on first
     */
    public List<UnfinishedJob> look() {
        return sql.sql(UNFINISHED).query(Backlog::job).list();
    }

    private static UnfinishedJob job(ResultSet row, int number) throws SQLException {
        var state = JobState.of(row.getString("state"));
        var begunMs = row.getLong("begun_ms");
        var begunAgo = row.wasNull() ? Optional.<Duration>empty() : Optional.of(Duration.ofMillis(begunMs));
        return new UnfinishedJob(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                state,
                Standing.valueOf(row.getString("standing")),
                Duration.ofMillis(row.getLong("wait_ms")),
                begunAgo,
                done(row),
                state.isWorking() ? left(row) : FOLLOW_UP,
                row.getInt("used_in_day"));
    }

    private static int done(ResultSet row) throws SQLException {
        return row.getInt("acts")
                - row.getInt("pending")
                + (row.getBoolean("opened") ? 1 : 0)
                + Math.ceilDiv(row.getInt("written"), SpotifyPlaylists.CHUNK);
    }

    private static int left(ResultSet row) throws SQLException {
        return row.getInt("pending")
                + (row.getBoolean("opened") ? 0 : 1)
                + Math.ceilDiv(Math.max(0, row.getInt("wanted") - row.getInt("written")), SpotifyPlaylists.CHUNK)
                + 1;
    }
}
