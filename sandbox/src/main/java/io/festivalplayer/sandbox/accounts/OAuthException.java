package io.festivalplayer.sandbox.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A refusal of the token endpoint, in the flat form of RFC 6749 section 5.2. */
final class OAuthException extends RuntimeException {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            String error,
            @JsonProperty("error_description") @Nullable String description) {}

    private final transient Body body;

    OAuthException(String error, @Nullable String description) {
        super(error, null, false, false);
        this.body = new Body(error, description);
    }

    static OAuthException invalidClient(@Nullable String description) {
        return new OAuthException("invalid_client", description);
    }

    static OAuthException invalidGrant(@Nullable String description) {
        return new OAuthException("invalid_grant", description);
    }

    static OAuthException invalidRequest(String description) {
        return new OAuthException("invalid_request", description);
    }

    Body body() {
        return body;
    }
}
