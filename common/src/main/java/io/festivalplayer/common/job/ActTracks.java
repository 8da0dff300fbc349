package io.festivalplayer.common.job;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the acts of a job put into its playlist. */
final class ActTracks {

    private final JdbcClient sql;
    private final JsonColumn json;

    ActTracks(JdbcClient sql, JsonColumn json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * All acts have changed for who looks: what else they may bring is shown while the listener may decide, and whom a
     * doubtful one is taken for once they have.
     */
    void show(UUID jobId) {
        sql.sql("update act set version = job.version from job where job.id = :id and job_id = job.id")
                .param("id", jobId)
                .update();
    }

    /** Only what is new is a change. Why an act is short cannot be told before all its tracks were looked for. */
    void save(UUID jobId, List<Pick> picks) {
        sql.sql("""
                        update act set tracks = chosen.tracks, dropped = chosen.dropped, reason = chosen.reason,
                            version = chosen.version
                        from (
                            select found.position, job.version, pick.tracks, pick.dropped, case
                                when found.to_find then null
                                when found.state in ('matched', 'unsure') then pick.reason
                                else coalesce(pick.reason, found.reason) end as reason
                            from job
                            join act found on found.job_id = job.id
                            join jsonb_to_recordset(:picks::jsonb) as pick (position integer, tracks jsonb,
                                dropped integer, reason text) on pick.position = found.position
                            where job.id = :id) chosen
                        where act.job_id = :id and act.position = chosen.position
                          and (act.tracks, act.dropped, act.reason)
                              is distinct from (chosen.tracks, chosen.dropped, chosen.reason)
                        """).param("picks", json.write(picks)).param("id", jobId).update();
    }
}
