package io.festivalplayer.common.job;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Why a message brought nothing to do. Safe for use by many threads. */
public final class StaleMessages {

    private final JdbcClient sql;

    StaleMessages(JdbcClient sql) {
        this.sql = sql;
    }

    /** What was found when a message had come and its job could not be claimed. */
    public enum Why {
        /** The job was deleted. */
        GONE,
        /** A later message was sent for the job. */
        OLD,
        /** The job has ended, or waits for its listener. */
        FINISHED,
        /** The job is parked. */
        WAITING,
        /** Somebody else runs the job, or did when the message came. */
        HELD
    }

    /**
     * Looks at the job as it is now.
     *
     * @param jobId the job
     * @param dispatch the number on the message
     * @return why the message does not count
     */
    public Why why(UUID jobId, int dispatch) {
        return sql.sql("""
                        select case when dispatch <> :dispatch then 'OLD'
                                    when not has_work then 'FINISHED'
                                    when available_at > festival_now() then 'WAITING'
                                    else 'HELD' end
                        from job where id = :id
                        """)
                .param("dispatch", dispatch)
                .param("id", jobId)
                .query(Why.class)
                .optional()
                .orElse(Why.GONE);
    }
}
