package io.festivalplayer.common.job;

import java.util.List;
import java.util.Set;

/** Chooses tracks of all acts of a job, whoever knows how. Pure. */
public interface Picking {

    /**
     * What is chosen by what is known.
     *
     * @param picks a pick for each act, in the bill's order
     * @param lacking the places of acts that would bring more if more of their artist's tracks were known
     */
    record Proposal(List<Pick> picks, Set<Integer> lacking) {}

    /**
     * Chooses.
     *
     * @param acts all acts, in the bill's order
     * @param options how to choose
     * @return the choice
     */
    Proposal propose(List<Act> acts, JobOptions options);

    /**
     * Puts what was chosen in order.
     *
     * @param picks the picks of all acts
     * @param options in which order
     * @return the tracks' URIs, in the playlist's order
     */
    List<String> inOrder(List<Pick> picks, JobOptions options);
}
