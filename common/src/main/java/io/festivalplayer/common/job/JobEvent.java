package io.festivalplayer.common.job;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of a job's history: a move, a wait, or something that was left to do after its end.
 *
 * @param at when, on the database's clock
 * @param from where the job stood; empty when it was accepted
 * @param to where it stood then; the same for a wait
 * @param by who did it: listener, login, operator, retention, or worker with the first letters of its id
 * @param reason what it waits for, why it failed, or what was left to do; empty for a plain move
 */
public record JobEvent(Instant at, Optional<JobState> from, JobState to, String by, Optional<String> reason) {}
