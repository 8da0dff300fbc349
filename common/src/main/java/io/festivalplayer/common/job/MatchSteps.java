package io.festivalplayer.common.job;

import io.festivalplayer.common.lineup.NameKey;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The save points of matching that are made once a job. Fenced like {@link JobRuns}. Safe for use by many threads;
 * throws Spring's {@code DataAccessException} when the database is away.
 */
public final class MatchSteps {

    private static final String FORGET =
            "with fenced as (update job set version = version + 1, attempts = 0" + Fence.HELD + """
             returning id, account_id),
            gone as (
                delete from correction using fenced, act
                where correction.account_id = fenced.account_id and correction.name_key = :key
                  and act.job_id = fenced.id and act.position = :position
                  and correction.artist_id = act.artist_id
                returning correction.artist_id),
            freed as (
                update act set artist_id = null from fenced, gone
                where job_id = fenced.id and position = :position returning position)
            select count(freed.position) = 1 from fenced left join freed on true
            """;

    private final JdbcClient sql;
    private final Fence fence;

    MatchSteps(JdbcClient sql) {
        this.sql = sql;
        this.fence = new Fence(sql);
    }

    /**
     * The artist whom the listener has chosen for an act's name in another job is no longer there: that is forgotten,
     * and the act is to be looked for by its name.
     *
     * @param lease the lease
     * @param act the act
     * @return false if the artist comes from elsewhere
     * @throws LeaseLost if the lease no longer counts
     */
    public boolean forgetCorrection(Lease lease, PendingAct act) {
        return sql.sql(FORGET)
                .params(Fence.held(lease))
                .param("key", NameKey.of(act.name()).value())
                .param("position", act.position())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new LeaseLost(lease));
    }

    /**
     * The bill's doubtful acts were looked at once more, and what could be decided is saved.
     *
     * @param lease the lease
     * @return whether the listener has asked to stop
     * @throws LeaseLost if the lease no longer counts
     */
    public boolean reconsidered(Lease lease) {
        return fence.save(lease, "reconsidered = true", Map.of());
    }

    /**
     * The job's list was chosen by a run before, and its playlist is there: it is gone on with as it is.
     *
     * @param lease the lease
     * @return whether the listener has asked to stop
     * @throws LeaseLost if the lease no longer counts
     */
    public boolean goOnBuilding(Lease lease) {
        return fence.move(lease, JobState.BUILDING, "picking = false", Map.of());
    }
}
