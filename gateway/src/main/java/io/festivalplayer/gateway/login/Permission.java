package io.festivalplayer.gateway.login;

import io.festivalplayer.common.account.AccountStore;
import io.festivalplayer.common.account.Consent;
import io.festivalplayer.gateway.web.ProblemException;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Whether a listener has allowed what a job needs: looked at when it is posted, not found out when it fails. */
@Component
public class Permission {

    private static final String NO_PLAYLISTS =
            "You have not allowed us to make playlists for you, or no longer. Log in again and allow it.";

    private final AccountStore accounts;

    Permission(AccountStore accounts) {
        this.accounts = accounts;
    }

    /**
     * What every job needs, for who asks for it with something else.
     *
     * @return the consent to ask for
     */
    public Consent forPlaylists() {
        return accounts.consent(SpotifyRegistration.SCOPES);
    }

    /**
     * Asks for what every job needs.
     *
     * @param accountId the listener
     * @throws ProblemException 403 if something was not allowed
     */
    public void requirePlaylists(UUID accountId) {
        require(accountId, SpotifyRegistration.SCOPES, NO_PLAYLISTS);
    }

    /**
     * What to answer who has not allowed what every job needs.
     *
     * @param accountId the listener
     * @return 403, or 401 when there is no such account any more
     */
    public ProblemException noPlaylists(UUID accountId) {
        return missing(accountId, NO_PLAYLISTS);
    }

    /**
     * Asks for a look at whom the listener plays.
     *
     * @param accountId the listener
     * @throws ProblemException 403 if it was not allowed
     */
    public void requireTopArtists(UUID accountId) {
        require(
                accountId,
                Set.of("user-top-read"),
                "You have not allowed us to see which artists you play most. Log in at /login?for=top and allow it.");
    }

    /**
     * Asks for what a job needs that leaves out the listener's liked songs.
     *
     * @param accountId the listener
     * @throws ProblemException 403 if it was not allowed
     */
    public void requireLiked(UUID accountId) {
        require(
                accountId,
                Set.of("user-library-read"),
                "You have not allowed us to see your liked songs, or no longer. Log in at /login?for=liked and allow"
                        + " it, or keep them in.");
    }

    private void require(UUID accountId, Set<String> scopes, String otherwise) {
        if (!accounts.hasAllowed(accountId, scopes)) {
            throw missing(accountId, otherwise);
        }
    }

    /** Their last request may have deleted the account while this one was on its way. */
    private ProblemException missing(UUID accountId, String otherwise) {
        return accounts.find(accountId).isEmpty()
                ? ProblemException.notLoggedIn()
                : new ProblemException(HttpStatus.FORBIDDEN, "scope_missing", otherwise);
    }
}
