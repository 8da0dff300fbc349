package io.festivalplayer.common.job;

import java.util.UUID;

/**
 * The right to write for a job, until it is given back or another run claims the job. The epoch fences: a write with an
 * older one is refused, however late it comes.
 *
 * @param jobId the job
 * @param epoch grows with every claim
 * @param owner the worker process
 */
public record Lease(UUID jobId, long epoch, String owner) {

    private static final int NAME_LENGTH = 8;

    /** By which name the history of a job knows the worker {@code :owner}, in SQL. */
    static final String WORKER = "'worker ' || left(:owner, " + NAME_LENGTH + ")";

    /**
     * By which name, after the word "worker", the histories of jobs know a worker.
     *
     * @param owner the worker process, at least 8 letters
     * @return its first letters
     */
    public static String nameOf(String owner) {
        return owner.substring(0, NAME_LENGTH);
    }

    /**
     * Whether it is the job's first.
     *
     * @return true if no run held the job before
     */
    public boolean isFirst() {
        return epoch == 1;
    }
}
