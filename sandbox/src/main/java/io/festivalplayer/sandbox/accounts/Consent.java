package io.festivalplayer.sandbox.accounts;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a listener allowed an app so far.
 *
 * @param listener the listener's user id
 * @param app the app's client id
 * @param scopes all scopes ever allowed
 */
record Consent(String listener, String app, Set<Scope> scopes) {

    Consent and(Collection<Scope> more) {
        var all = EnumSet.noneOf(Scope.class);
        all.addAll(scopes);
        all.addAll(more);
        return new Consent(listener, app, all);
    }
}
