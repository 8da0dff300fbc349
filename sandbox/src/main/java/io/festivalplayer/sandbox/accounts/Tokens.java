package io.festivalplayer.sandbox.accounts;

import io.festivalplayer.sandbox.id.SpotifyId;
import io.festivalplayer.sandbox.rules.RuleBook;
import io.festivalplayer.sandbox.storage.Resettable;
import io.festivalplayer.sandbox.storage.Storage;
import io.festivalplayer.sandbox.storage.Table;
import io.festivalplayer.sandbox.time.SandboxClock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Issues, resolves and ends tokens. Safe for use by any thread. */
@Component
public final class Tokens implements Resettable {

    private static final int ID_LENGTH = 22;

    private final Table<Grant> grants;
    private final Table<AccessToken> accessTokens;
    private final Apps apps;
    private final Listeners listeners;
    private final RuleBook rules;
    private final SandboxClock clock;

    Tokens(Storage storage, Apps apps, Listeners listeners, RuleBook rules, SandboxClock clock) {
        this.grants = storage.table("grants", Grant.class);
        this.accessTokens = storage.table("accessTokens", AccessToken.class);
        this.apps = apps;
        this.listeners = listeners;
        this.rules = rules;
        this.clock = clock;
    }

    Grant grant(AuthorizationCode code) {
        var id = SpotifyId.random();
        var pkce = code.request().challenge().isPresent();
        var app = code.request().app().id();
        var scopes = code.request().scopes();
        var grant = new Grant(id, app, code.listener(), scopes, pkce, code.issuedAt(), refreshToken(id));
        grants.put(id, grant);
        return grant;
    }

    /** Returns the grant whose working refresh token this is. */
    Optional<Grant> grantOf(String refreshToken) {
        return refreshToken.length() < ID_LENGTH + 2
                ? Optional.empty()
                : grants.get(refreshToken.substring(2, ID_LENGTH + 2))
                        .filter(grant -> grant.refreshToken().equals(refreshToken));
    }

    boolean isExpired(Grant grant) {
        var end = grant.consentedAt().plusMillis(rules.current().refreshTokenTtlMs());
        return !clock.instant().isBefore(end);
    }

    /** Ends a grant's refresh token and returns the next. */
    Optional<String> rotate(Grant grant) {
        return grants.update(grant.id(), old -> old.with(refreshToken(old.id())))
                .map(Grant::refreshToken);
    }

    String issueFor(Grant grant) {
        return issue(new AccessToken(grant.app(), grant.id(), clock.instant().plusMillis(lifetimeMs())));
    }

    String issueFor(App app) {
        return issue(new AccessToken(app.id(), null, clock.instant().plusMillis(lifetimeMs())));
    }

    long lifetimeMs() {
        return rules.current().accessTokenTtlMs();
    }

    /** Returns who calls with an access token; empty when it is unknown, expired or revoked. */
    public Optional<Caller> caller(String accessToken) {
        return accessTokens
                .get(accessToken)
                .filter(token -> clock.instant().isBefore(token.expiresAt()))
                .flatMap(this::callerOf);
    }

    private Optional<Caller> callerOf(AccessToken token) {
        var app = apps.find(token.app());
        if (token.grant() == null) {
            return app.map(known -> new Caller(known, Optional.empty(), Set.of()));
        }
        return grants.get(token.grant())
                .flatMap(grant -> listeners
                        .withId(grant.listener())
                        .flatMap(listener ->
                                app.map(known -> new Caller(known, Optional.of(listener), grant.scopes()))));
    }

    void revoke(Listener listener) {
        grants.all().stream()
                .filter(grant -> grant.listener().equals(listener.id()))
                .forEach(grant -> grants.remove(grant.id()));
    }

    @Override
    public void reset() {
        grants.clear();
        accessTokens.clear();
    }

    private String issue(AccessToken token) {
        var value = "BQ" + SpotifyId.secret(120);
        accessTokens.put(value, token);
        return value;
    }

    private static String refreshToken(String grantId) {
        return "AQ" + grantId + SpotifyId.secret(100);
    }
}
