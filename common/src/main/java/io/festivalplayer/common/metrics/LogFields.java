package io.festivalplayer.common.metrics;

/** What lines of the log have besides what they say: keys of SLF4J's MDC. */
public final class LogFields {

    /** The job on whose behalf something is done. */
    public static final String JOB_ID = "jobId";

    private LogFields() {}
}
