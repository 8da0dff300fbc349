package io.festivalplayer.common.job;

import java.util.Optional;
import java.util.UUID;

/**
 * A job that is to be brought to a worker.
 *
 * @param jobId the job
 * @param number grows with every message for the job; a message with an older number is dropped
 * @param firstSlice whether no worker has begun the job yet
 * @param trace where in its trace the job was ordered; empty if nobody traced that
 */
public record Dispatch(UUID jobId, int number, boolean firstSlice, Optional<String> trace) {}
