package io.festivalplayer.common.job;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a job stops for its listener, and how far that has come.
 *
 * @param wish when it stops
 * @param confirmation whether it has stopped, and was let go on
 * @param outdated whether acts were changed since the playlist was written
 */
public record Review(Wish wish, Confirmation confirmation, boolean outdated) {

    private static final Set<ActState> TO_DECIDE = Set.of(ActState.UNSURE, ActState.NOT_FOUND);

    /** When a job stops for its listener. */
    public enum Wish {
        /** Not at all: a doubtful act takes its best candidate. */
        NEVER,
        /** When an act is doubtful, or was not found. */
        WHEN_UNSURE,
        /** In any case. */
        ALWAYS;

        /**
         * The wish's name in the database and the API.
         *
         * @return the name in lower case
         */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The wish with a given name.
         *
         * @param code as {@link #code()} gives it
         * @return the wish
         * @throws IllegalArgumentException if there is none of that name
         */
        public static Wish of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What the listener has said. */
    public enum Confirmation {
        /** They were not asked. */
        NOT_ASKED,
        /** They are asked. */
        AWAITED,
        /** Go on. */
        GIVEN
    }

    /**
     * Whether the job stops before it builds. One that has stopped once stops again until it is let go on.
     *
     * @param acts how its acts stand
     * @return true if the listener is to look at them
     */
    public boolean isDue(Collection<Act> acts) {
        return switch (confirmation) {
            case GIVEN -> false;
            case AWAITED -> true;
            case NOT_ASKED ->
                switch (wish) {
                    case NEVER -> false;
                    case WHEN_UNSURE -> acts.stream().map(Act::state).anyMatch(TO_DECIDE::contains);
                    case ALWAYS -> true;
                };
        };
    }

    /**
     * Whether the listener has said who the acts are.
     *
     * @return true once they have let the job go on
     */
    public boolean isSettled() {
        return confirmation == Confirmation.GIVEN;
    }

    /**
     * Whether a doubtful act has no artist yet, since the listener is to choose.
     *
     * @return false once its best candidate counts
     */
    public boolean leavesChoiceOpen() {
        return wish != Wish.NEVER && confirmation != Confirmation.GIVEN;
    }
}
