package io.festivalplayer.common.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The save points of building a playlist. Each is written before the call that makes it true, or right after its
 * answer, so that whoever goes on knows what to look for. Fenced like {@link JobRuns}. Safe for use by many threads;
 * throws Spring's {@code DataAccessException} when the database is away.
 */
public final class BuildSteps {

    private static final String NOTE_OURS = """
            insert into playlist_ours (account_id, playlist_id, uris)
            select account_id, :playlist, :uris from job where id = :id
            on conflict (account_id, playlist_id) do update
                set uris = array(select distinct unnest(playlist_ours.uris || excluded.uris))
            """;

    private final JdbcClient sql;
    private final Fence fence;
    private final TransactionTemplate transactions;

    BuildSteps(JdbcClient sql, TransactionTemplate transactions) {
        this.sql = sql;
        this.fence = new Fence(sql);
        this.transactions = transactions;
    }

    /**
     * Before a playlist is created: from now on one may exist.
     *
     * @param lease the lease
     * @return whether the listener has asked to stop
     */
    public boolean creating(Lease lease) {
        return fence.announce(lease, "creating_since = festival_now()");
    }

    /**
     * A create was sent by a run before, and nobody knows its answer.
     *
     * @param lease the lease
     */
    public void createDoubted(Lease lease) {
        fence.announce(lease, "doubted = true");
    }

    /**
     * The create was refused plainly, so no playlist exists.
     *
     * @param lease the lease
     */
    public void notCreated(Lease lease) {
        fence.save(lease, "creating_since = null", Map.of());
    }

    /**
     * The playlist is there. Its id is noted even when the lease is lost, so that no playlist is ever forgotten.
     *
     * @param lease the lease
     * @param playlistId Spotify's id
     * @param url its page
     * @param ours what the job will write into it
     * @return whether the listener has asked to stop
     */
    public boolean created(Lease lease, String playlistId, String url, List<String> ours) {
        sql.sql("""
                        insert into created_playlist (job_id, playlist_id) select id, :playlist from job where id = :id
                        on conflict do nothing
                        """).param("id", lease.jobId()).param("playlist", playlistId).update();
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            noteOurs(lease, playlistId, ours);
            return fence.save(
                    lease,
                    "playlist_id = :playlist, playlist_url = :url, holds = true, written = 0, doubt_since = null",
                    Map.of("playlist", playlistId, "url", url));
        }));
    }

    /**
     * The job is about to write into a playlist, or to read it for that: no other job does until this one has ended.
     *
     * @param lease the lease
     * @param playlistId Spotify's id
     * @throws PlaylistBusy while another job does
     */
    public void hold(Lease lease, String playlistId) {
        try {
            fence.save(lease, "playlist_id = :playlist, holds = true", Map.of("playlist", playlistId));
        } catch (DuplicateKeyException e) {
            throw new PlaylistBusy(playlistId, e);
        }
    }

    /**
     * What a job does to an existing playlist.
     *
     * @param before what is in it
     * @param wanted what the job will write
     * @param ours the part of that which is the job's own
     */
    public record Change(List<String> before, List<String> wanted, List<String> ours) {}

    /**
     * An existing playlist was read, and nothing was written yet: what is in it is kept, so that it can be put back.
     *
     * @param lease the lease
     * @param playlist the playlist, held by this job
     * @param url its page
     * @param change what is in it, and what is to become of it
     * @return whether the listener has asked to stop
     */
    public boolean prepared(Lease lease, String playlist, String url, Change change) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            saveBefore(lease, change.before());
            noteOurs(lease, playlist, change.ours());
            return fence.save(
                    lease,
                    "playlist_url = :url, uris = :wanted, written = 0, doubt_since = null",
                    Map.of("url", url, "wanted", change.wanted().toArray(String[]::new)));
        }));
    }

    /**
     * A playlist that is to be rewritten was read, and nothing of the new list was written yet. What its listener has
     * added comes back with what was there before, too; how long that can be undone still counts from the first change.
     *
     * @param lease the lease
     * @param playlistId the playlist, held by this job
     * @param change what is to become of it, and what was in it before the job where that is known
     * @return whether the listener has asked to stop
     */
    public boolean mended(Lease lease, String playlistId, Mend change) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            change.before()
                    .ifPresent(before -> sql.sql("""
                            insert into playlist_before (job_id, uris) select id, :before from job where id = :id
                            on conflict (job_id) do update set uris = excluded.uris
                            """)
                            .param("id", lease.jobId())
                            .param("before", before.toArray(String[]::new))
                            .update());
            noteOurs(lease, playlistId, change.ours());
            return fence.save(
                    lease, "uris = :wanted", Map.of("wanted", change.wanted().toArray(String[]::new)));
        }));
    }

    /**
     * What rewriting does to a playlist.
     *
     * @param before what was in it before the job, and what its listener has added since; empty where that is not kept
     * @param wanted what the job will write
     * @param ours the part of that which is the job's own
     */
    public record Mend(Optional<List<String>> before, List<String> wanted, List<String> ours) {}

    /**
     * The listener has added something since the playlist was read: it stays, after the job's items, and comes back
     * with what was there before.
     *
     * @param lease the lease
     * @param added what was added
     */
    public void keepToo(Lease lease, List<String> added) {
        transactions.executeWithoutResult(transaction -> {
            sql.sql("update playlist_before set uris = uris || :added where job_id = :id")
                    .param("added", added.toArray(String[]::new))
                    .param("id", lease.jobId())
                    .update();
            fence.save(lease, "uris = uris || :added", Map.of("added", added.toArray(String[]::new)));
        });
    }

    private void saveBefore(Lease lease, List<String> before) {
        sql.sql("""
                        insert into playlist_before (job_id, uris) select id, :before from job where id = :id
                        on conflict (job_id) do update set uris = excluded.uris, at = excluded.at
                        """)
                .param("id", lease.jobId())
                .param("before", before.toArray(String[]::new))
                .update();
    }

    /**
     * Before a write to the playlist: until it is answered, more than the saved count may be there.
     *
     * @param lease the lease
     * @return whether the listener has asked to stop
     */
    public boolean writing(Lease lease) {
        return fence.announce(lease, "doubt_since = festival_now(), last_look = null");
    }

    /**
     * The first items of the list are in the playlist, and none of the others.
     *
     * @param lease the lease
     * @param count how many
     * @return whether the listener has asked to stop
     */
    public boolean written(Lease lease, int count) {
        return fence.save(lease, "written = :count, doubt_since = null, last_look = null", Map.of("count", count));
    }

    /**
     * The playlist was read in doubt, and is not what the write would have made of it.
     *
     * @param lease the lease
     * @param look a digest of what is in it
     */
    public void looked(Lease lease, String look) {
        fence.save(lease, "last_look = :look, doubted = true", Map.of("look", look));
    }

    /**
     * The doubt is over: what is in the playlist was seen.
     *
     * @param lease the lease
     * @param count how many items of the list are in it
     */
    public void resolved(Lease lease, int count) {
        fence.save(
                lease,
                "written = :count, doubt_since = null, last_look = null, doubted = true",
                Map.of("count", count));
    }

    /**
     * The playlist was read back and is not what it should be. Its items are in doubt until they are read again.
     *
     * @param lease the lease
     * @return how often in a row that was so
     */
    public int mismatched(Lease lease) {
        return fence.saveAndAsk(
                lease,
                "doubt_since = festival_now(), last_look = null, doubted = true, mismatches = mismatches + 1",
                "mismatches");
    }

    private void noteOurs(Lease lease, String playlistId, List<String> uris) {
        sql.sql(NOTE_OURS)
                .param("playlist", playlistId)
                .param("uris", uris.toArray(String[]::new))
                .param("id", lease.jobId())
                .update();
    }
}
