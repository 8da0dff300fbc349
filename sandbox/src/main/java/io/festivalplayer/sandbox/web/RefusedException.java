package io.festivalplayer.sandbox.web;

/** Carries a refusal from an endpoint to the answer. */
public final class RefusedException extends RuntimeException {

    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.body().toString(), null, false, false);
        this.refusal = refusal;
    }

    /** Returns what to answer. */
    public Refusal refusal() {
        return refusal;
    }
}
