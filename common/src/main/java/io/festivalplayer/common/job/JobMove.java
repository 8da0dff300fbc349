package io.festivalplayer.common.job;

import java.time.Duration;
import java.util.Optional;

/**
 * A job's move from one state to another, as its history has it.
 *
 * @param from the state that it left
 * @param to the state that it came to
 * @param failure why, where it failed
 * @param stayed how long it was in the state that it left
 * @param sinceOrder how long ago it was accepted then, or taken up again by a retry
 */
public record JobMove(JobState from, JobState to, Optional<String> failure, Duration stayed, Duration sinceOrder) {}
