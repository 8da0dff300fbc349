package io.festivalplayer.common.job;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes to a job row that count only while the lease of the run does; each throws {@link LeaseLost} otherwise. */
final class Fence {

    /** Which row, and only while the lease holds. */
    static final String HELD = " where id = :id and epoch = :epoch and lease_owner = :owner";

    /** Whoever is next may take the job at once. */
    static final String GIVE_BACK = " lease_owner = null, lease_until = null, redispatch_at = null";

    /** Whether anything of the job's may be at Spotify. */
    static final String TOUCHED = " (case when mode = 'create' then creating_since is not null"
            + " else written > 0 or doubt_since is not null or doubted end)";

    /**
     * To be added to the loose ends by whoever ends a lease that was not given back: that run may be anywhere, also
     * between a write to Spotify and the save point after it.
     */
    static final String BROKE_OFF = " case when lease_owner is not null and" + TOUCHED + " then 1 else 0 end";

    /**
     * From now on what was there before is to be written. It begins in doubt: a write of the job's own list may still
     * come, and what the listener has added since is to be seen.
     */
    static String restoreIf(String condition) {
        return """
                 restoring = restoring or %1$s,
                written = case when %1$s then 0 else written end,
                last_look = case when %1$s then null else last_look end,
                mismatches = case when %1$s then 0 else mismatches end,
                doubt_since = case when %1$s then festival_now() else doubt_since end,
                doubted = doubted or %1$s""".formatted(condition);
    }

    /** Only a playlist that is still to be written into is kept from other jobs. */
    static final String RELEASE = " holds = false,";

    /** Who writes, for the job's history. */
    static final String BY_WORKER = " changed_by = " + Lease.WORKER;

    private static final String WRITE = "update job set version = version + 1," + BY_WORKER + ", ";
    private static final String SAVE = WRITE + "attempts = 0, ";

    private final JdbcClient sql;

    Fence(JdbcClient sql) {
        this.sql = sql;
    }

    /** Who holds the lease, for statements that contain {@link #HELD}. */
    static Map<String, ?> held(Lease lease) {
        return Map.of("id", lease.jobId(), "epoch", lease.epoch(), "owner", lease.owner());
    }

    /** A save point: the run got somewhere. Gives whether the listener has asked to stop. */
    boolean save(Lease lease, String set, Map<String, ?> params) {
        return write(SAVE, lease, set, params);
    }

    /** What a run is about to do: no progress yet, so that a job which kills its runs here fails in the end. */
    boolean announce(Lease lease, String set) {
        return write(WRITE, lease, set, Map.of());
    }

    private boolean write(String update, Lease lease, String set, Map<String, ?> params) {
        return sql.sql(update + set + HELD + " returning cancel_requested is not null")
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
        return move(lease, to, "false", set, params);
    }

    /** The same, also for a job that is there already and of which this holds. */
    boolean moveOrStay(Lease lease, JobState to, String condition, String set, Map<String, ?> params) {
        return move(lease, to, "(state = :to and " + condition + ")", set, params);
    }

    private boolean move(Lease lease, JobState to, String orElse, String set, Map<String, ?> params) {
        return sql.sql(SAVE + "state = :to, " + set + HELD + " and (state = any(:from) or " + orElse
                        + ") returning cancel_requested is not null")
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
