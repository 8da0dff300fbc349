package io.festivalplayer.sandbox.accounts;

import org.springframework.stereotype.Component;

/** A listener takes the app out of their account. */
@Component
public final class Revocation {

    private final Consents consents;
    private final Tokens tokens;

    Revocation(Consents consents, Tokens tokens) {
        this.consents = consents;
        this.tokens = tokens;
    }

    /** Ends everything a listener granted: refreshing and calling stop working at once, and consent is asked anew. */
    public void by(Listener listener) {
        consents.revoke(listener);
        tokens.revoke(listener);
    }
}
