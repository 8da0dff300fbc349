package io.festivalplayer.worker.evaluation;

import java.util.List;

/**
 * A bill whose answers are known.
 *
 * @param name the file's name
 * @param acts its acts in order, none of them twice
 */
record LabelledBill(String name, List<LabelledAct> acts) {}
