package io.festivalplayer.common.job;

import java.util.List;

/**
 * What becomes of a joint billing that nobody has as a whole.
 *
 * @param position its place on the bill, from 0
 * @param names the parts that take its place, in order; with none of them it is left out
 * @param others the places of acts that are its other parts; they play on its day and its stage as well
 * @param again the parts that a joint billing before it brings in, which do so too
 */
public record PartedAct(int position, List<String> names, List<Integer> others, List<String> again) {}
