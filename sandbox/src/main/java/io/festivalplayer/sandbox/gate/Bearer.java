package io.festivalplayer.sandbox.gate;

import io.festivalplayer.sandbox.accounts.Caller;
import io.festivalplayer.sandbox.accounts.Tokens;
import io.festivalplayer.sandbox.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What the Authorization header of a Web API call is worth (RFC 6750). */
sealed interface Bearer {

    /** A working access token. */
    record Valid(Caller caller) implements Bearer {}

    /** No token, or one that does not work. */
    record Refused(String error) implements Bearer {

        Refusal refusal() {
            return Refusal.json(401, "Missing/invalid/expired access token")
                    .with("WWW-Authenticate", "Bearer realm=\"spotify\", error=\"" + error + "\"");
        }
    }

    static Bearer of(HttpServletRequest request, Tokens tokens) {
        var header = Optional.ofNullable(request.getHeader("Authorization"))
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7));
        if (header.isEmpty()) {
            return new Refused("missing_token");
        }
        return tokens.caller(header.get().substring(7).strip())
                .<Bearer>map(Valid::new)
                .orElseGet(() -> new Refused("invalid_token"));
    }
}
