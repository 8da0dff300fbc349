package io.festivalplayer.common.account;

import io.festivalplayer.common.spotify.AccessToken;
import io.festivalplayer.common.spotify.Profile;
import io.festivalplayer.common.spotify.TokenGrant;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A listener whom nobody has seen before. */
public final class Somebody {

    private Somebody() {}

    /** Signs in with the access token {@code BQ-access} and the refresh token {@code AQ-refresh}. */
    public static UUID signIn(AccountStore accounts) {
        var profile = new Profile(
                UUID.randomUUID().toString(),
                "ada",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var grant =
                new TokenGrant(new AccessToken("BQ-access"), Duration.ofHours(1), Optional.of("AQ-refresh"), "a-scope");
        return accounts.signIn(UUID.randomUUID(), profile, grant, "AQ-refresh");
    }
}
