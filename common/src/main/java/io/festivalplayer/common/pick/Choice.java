package io.festivalplayer.common.pick;

import io.festivalplayer.common.job.Pick;
import java.util.List;
import java.util.Set;

/**
 * What is chosen for a playlist, and what the choice still has to know. Immutable.
 *
 * @param picks the tracks of each act, in the bill's order
 * @param uris all of them, in the playlist's order
 * @param lacking the places of acts that would bring more if more of their artist's tracks were known
 * @param unasked URIs of tracks of which it matters whether the listener likes them: those that are chosen and their
 *     copies, as far as nobody has asked; empty where liked songs are not to be left out
 */
public record Choice(List<Pick> picks, List<String> uris, Set<Integer> lacking, List<String> unasked) {}
