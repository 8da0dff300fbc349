package io.festivalplayer.common.job;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is known of playlists beyond one run: those that a job made, those that are gone, and what jobs of ours wrote
 * where. Safe for use by many threads; throws Spring's {@code DataAccessException} when the database is away.
 */
public final class PlaylistNotes {

    private final JdbcClient sql;

    PlaylistNotes(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Every playlist that a create of this job ever answered and that was not removed.
     *
     * @param jobId the job
     * @return their ids
     */
    public Set<String> createdPlaylists(UUID jobId) {
        return created(jobId, "removed_at is null");
    }

    /**
     * The playlists of this job that were removed. Spotify may still show them for a while.
     *
     * @param jobId the job
     * @return their ids
     */
    public Set<String> removedPlaylists(UUID jobId) {
        return created(jobId, "removed_at is not null");
    }

    /**
     * A playlist of this job is gone, whoever removed it.
     *
     * @param jobId the job
     * @param playlistId Spotify's id
     */
    public void noteRemoved(UUID jobId, String playlistId) {
        sql.sql("""
                        insert into created_playlist (job_id, playlist_id, removed_at)
                        select id, :playlist, festival_now() from job where id = :id
                        on conflict (job_id, playlist_id) do update set removed_at = excluded.removed_at
                        """).param("id", jobId).param("playlist", playlistId).update();
    }

    private Set<String> created(UUID jobId, String which) {
        return sql.sql("select playlist_id from created_playlist where job_id = :id and " + which)
                .param("id", jobId)
                .query((row, number) -> row.getString(1))
                .set();
    }

    /**
     * Whether another job has written into a playlist after this one did, or does now. One that is older may rewrite
     * it.
     *
     * @param jobId the job
     * @param playlistId Spotify's id
     * @return true when what is there is no longer this job's to judge
     */
    public boolean isOvertaken(UUID jobId, String playlistId) {
        return sql.sql("""
                        select exists (select from job later join job this on this.id = :id
                            where later.playlist_id = :playlist and later.id <> this.id
                              and (later.holds or later.started_at > this.started_at
                                or later.finished_at > this.finished_at))
                        """)
                .param("id", jobId)
                .param("playlist", playlistId)
                .query(Boolean.class)
                .single();
    }

    /**
     * What jobs of ours ever wrote into a playlist.
     *
     * @param accountId the listener
     * @param playlistId Spotify's id
     * @return track URIs; none if we never wrote there
     */
    public Set<String> ours(UUID accountId, String playlistId) {
        return sql.sql("select unnest(uris) from playlist_ours where account_id = :account and playlist_id = :playlist")
                .param("account", accountId)
                .param("playlist", playlistId)
                .query((row, number) -> row.getString(1))
                .set();
    }
}
