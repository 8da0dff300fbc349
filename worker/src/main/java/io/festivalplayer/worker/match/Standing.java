package io.festivalplayer.worker.match;

import io.festivalplayer.common.job.PendingAct;
import io.festivalplayer.common.spotify.ActSearch;
import java.util.Optional;

/** How far the questions about an act have been answered. */
sealed interface Standing {

    /**
     * Nothing is left to ask.
     *
     * @param act the act
     * @param search all that was found
     */
    record Answered(PendingAct act, ActSearch search) implements Standing {}

    /**
     * Something is to be asked.
     *
     * @param act the act
     * @param inquiry what
     * @param first the answer to the first question, when this is the second
     */
    record Open(PendingAct act, Inquiry inquiry, Optional<ActSearch> first) implements Standing {

        static Open unasked(PendingAct act) {
            return new Open(act, Inquiry.first(act), Optional.empty());
        }

        /** How the act stands with this answer. */
        Standing with(ActSearch answer) {
            var all = first.map(before -> before.and(inquiry.words(), answer)).orElse(answer);
            return Inquiry.after(act, all)
                    .<Standing>map(next -> new Open(act, next, Optional.of(all)))
                    .orElseGet(() -> new Answered(act, all));
        }
    }

    /**
     * Another run is asking just now.
     *
     * @param act the act
     */
    record BeingAsked(PendingAct act) implements Standing {}
}
