package io.festivalplayer.common.job;

import io.festivalplayer.common.remark.Remark;
import java.util.List;
import java.util.Optional;

/**
 * The tracks chosen for one act.
 *
 * @param position the act's place on the bill, from 0
 * @param tracks what it puts into the playlist, in order
 * @param dropped how many of its tracks were left out since another act brings them
 * @param reason why there are fewer tracks than asked for; empty when there are enough
 */
public record Pick(int position, List<Track> tracks, int dropped, Optional<Remark> reason) {}
