package io.festivalplayer.common.job;

/** Another run has the job now, or the job is gone; this run must stop and write nothing more. */
public final class LeaseLost extends RuntimeException {

    /**
     * Says which lease was lost.
     *
     * @param lease the lease that no longer counts
     */
    public LeaseLost(Lease lease) {
        super("Job " + lease.jobId() + " is no longer ours (epoch " + lease.epoch() + ")");
    }
}
