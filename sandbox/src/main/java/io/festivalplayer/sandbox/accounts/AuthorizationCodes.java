package io.festivalplayer.sandbox.accounts;

import io.festivalplayer.sandbox.id.SpotifyId;
import io.festivalplayer.sandbox.storage.Resettable;
import io.festivalplayer.sandbox.time.SandboxClock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Codes given out and not used yet, in memory: each works once, for ten minutes (RFC 6749 section 4.1.2). */
@Component
final class AuthorizationCodes implements Resettable {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Map<String, AuthorizationCode> codes = new ConcurrentHashMap<>();
    private final SandboxClock clock;

    AuthorizationCodes(SandboxClock clock) {
        this.clock = clock;
    }

    String issue(AuthorizationRequest request, Listener listener) {
        var code = "AQ" + SpotifyId.secret(120);
        codes.put(code, new AuthorizationCode(request, listener.id(), clock.instant()));
        return code;
    }

    Optional<AuthorizationCode> take(String code) {
        return Optional.ofNullable(codes.remove(code));
    }

    boolean isExpired(AuthorizationCode code) {
        return !clock.instant().isBefore(code.issuedAt().plus(LIFETIME));
    }

    @Override
    public void reset() {
        codes.clear();
    }
}
