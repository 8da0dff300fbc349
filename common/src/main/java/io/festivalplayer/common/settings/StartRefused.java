package io.festivalplayer.common.settings;

/** A process does not start with settings that cannot work; the message says what to set. */
public final class StartRefused extends RuntimeException {

    private final String action;

    /**
     * Says what is wrong and what to do.
     *
     * @param problem what is wrong; shows no secret
     * @param action what to set
     */
    public StartRefused(String problem, String action) {
        super(problem);
        this.action = action;
    }

    /**
     * What to do about it.
     *
     * @return a sentence that names the setting
     */
    public String action() {
        return action;
    }
}
