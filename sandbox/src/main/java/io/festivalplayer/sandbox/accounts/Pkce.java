package io.festivalplayer.sandbox.accounts;

import io.festivalplayer.sandbox.id.SpotifyId;
import java.util.Base64;

/** Proof Key for Code Exchange, RFC 7636, with the method S256 only. */
final class Pkce {

    private Pkce() {}

    /** Says whether this can be a SHA-256 digest in base64url without padding (section 4.2). */
    static boolean isChallenge(String challenge) {
        return challenge.matches("[A-Za-z0-9_-]{43}");
    }

    /** Says whether a verifier has the right form (section 4.1) and belongs to a challenge (section 4.6). */
    static boolean proves(String verifier, String challenge) {
        return verifier.matches("[A-Za-z0-9._~-]{43,128}")
                && Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(SpotifyId.sha256(verifier))
                        .equals(challenge);
    }
}
