package io.festivalplayer.sandbox.accounts;

import io.festivalplayer.sandbox.web.Refusal;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Who makes a Web API call.
 *
 * @param app the app
 * @param listener the listener it acts for; empty for an app on its own
 * @param scopes what the listener granted
 */
public record Caller(App app, Optional<Listener> listener, Set<Scope> scopes) {

    /**
     * Returns the listener the app acts for.
     *
     * @throws io.festivalplayer.sandbox.web.RefusedException with 401 for an app on its own
     */
    public Listener user() {
        return listener.orElseThrow(
                () -> Refusal.json(401, "Valid user authentication required").exception());
    }

    /**
     * Insists on a scope.
     *
     * @throws io.festivalplayer.sandbox.web.RefusedException with 403 when the listener did not grant it
     */
    public void require(Scope scope) {
        if (!scopes.contains(scope)) {
            throw Refusal.json(403, "Insufficient client scope").exception();
        }
    }

    /**
     * Insists on one of several scopes.
     *
     * @throws io.festivalplayer.sandbox.web.RefusedException with 403 when the listener granted none of them
     */
    public void requireOneOf(Collection<Scope> any) {
        if (any.stream().noneMatch(scopes::contains)) {
            throw Refusal.json(403, "Insufficient client scope").exception();
        }
    }
}
