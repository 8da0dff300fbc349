package io.festivalplayer.common.job;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes to a job row that count only while the lease of the run does; each throws {@link LeaseLost} otherwise. */
final class Fence {

    /** Which row, and only while the lease holds. */
    static final String HELD = " where id = :id and epoch = :epoch and lease_owner = :owner";

    /** Whoever is next may take the job at once. */
    static final String GIVE_BACK = " lease_owner = null, lease_until = null, redispatch_at = null";

    /**
     * To be added to the loose ends by whoever ends a lease that was not given back: that run may be anywhere, also
     * between a write to Spotify and the save point after it.
     */
    static final String BROKE_OFF = " case when lease_owner is not null"
            + " and (creating_since is not null or playlist_id is not null) then 1 else 0 end";

    /** When something else is to be written than before, counting begins again. */
    static final String RESTORE_FROM_START = """
             written = case when %1$s then 0 else written end,
             doubt_since = case when %1$s then null else doubt_since end,
             last_look = case when %1$s then null else last_look end,
             mismatches = case when %1$s then 0 else mismatches end""";

    /** Who writes, for the job's history. */
    static final String BY_WORKER = " changed_by = 'worker ' || left(:owner, 8)";

    private static final String SAVE = "update job set version = version + 1, attempts = 0," + BY_WORKER + ", ";

    private final JdbcClient sql;

    Fence(JdbcClient sql) {
        this.sql = sql;
    }

    /** Who holds the lease, for statements that contain {@link #HELD}. */
    static Map<String, ?> held(Lease lease) {
        return Map.of("id", lease.jobId(), "epoch", lease.epoch(), "owner", lease.owner());
    }

    /** A save point. Gives whether the listener has asked to stop. */
    boolean save(Lease lease, String set, Map<String, ?> params) {
        return sql.sql(SAVE + set + HELD + " returning cancel_requested is not null")
                .params(held(lease))
                .params(params)
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new LeaseLost(lease));
    }

    /** A save point that answers with a number. */
    int saveAndAsk(Lease lease, String set, String column) {
        return sql.sql(SAVE + set + HELD + " returning " + column)
                .params(held(lease))
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new LeaseLost(lease));
    }

    /** A move to another state, from one that allows it. Gives whether the listener has asked to stop. */
    boolean move(Lease lease, JobState to, String set, Map<String, ?> params) {
        return sql.sql(SAVE + "state = :to, " + set + HELD
                        + " and state = any(:from) returning cancel_requested is not null")
                .params(held(lease))
                .params(params)
                .param("to", to.code())
                .param("from", to.predecessors())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new LeaseLost(lease));
    }

    /** A move that the listener's wish to stop forbids. Gives false when it did. */
    boolean moveUnlessCancelled(Lease lease, JobState to, String set, Map<String, ?> params) {
        var moved =
                sql.sql(SAVE + "state = :to, " + set + HELD + " and state = any(:from) and cancel_requested is null")
                                .params(held(lease))
                                .params(params)
                                .param("to", to.code())
                                .param("from", to.predecessors())
                                .update()
                        == 1;
        if (!moved && !isCancelRequested(lease)) {
            throw new LeaseLost(lease);
        }
        return moved;
    }

    private boolean isCancelRequested(Lease lease) {
        return sql.sql("select cancel_requested is not null from job" + HELD)
                .params(held(lease))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
