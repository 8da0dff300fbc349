package io.festivalplayer.common.queue;

import io.festivalplayer.common.job.Dispatch;
import java.util.UUID;

/**
 * What travels through the broker: "look at this job", and nothing else.
 *
 * @param schema the version of this message's shape, see {@link #SCHEMA}
 * @param jobId the job
 * @param dispatch the number of this message for that job; an older one is dropped
 */
public record JobMessage(int schema, UUID jobId, int dispatch) {

    /** The shape that this release writes. A reader that meets another one dead-letters the message. */
    public static final int SCHEMA = 1;

    static JobMessage of(Dispatch dispatch) {
        return new JobMessage(SCHEMA, dispatch.jobId(), dispatch.number());
    }
}
