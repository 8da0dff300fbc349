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

    /**
     * Whether it is the job's first.
     *
     * @return true if no run held the job before
     */
    public boolean isFirst() {
        return epoch == 1;
    }
}
