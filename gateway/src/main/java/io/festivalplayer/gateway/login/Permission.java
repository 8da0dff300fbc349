package io.festivalplayer.gateway.login;

import io.festivalplayer.common.account.AccountStore;
import io.festivalplayer.gateway.web.ProblemException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Whether a listener has allowed what a job needs: looked at when it is posted, not found out when it fails. */
@Component
public class Permission {

    private final AccountStore accounts;

    Permission(AccountStore accounts) {
        this.accounts = accounts;
    }

    /**
     * Asks for what every job needs.
     *
     * @param accountId the listener
     * @throws ProblemException 403 if something was not allowed
     */
    public void requirePlaylists(UUID accountId) {
        if (!accounts.hasAllowed(accountId, SpotifyRegistration.SCOPES)) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "scope_missing",
                    "You have not allowed us to make playlists for you, or no longer. Log in again and allow it.");
        }
    }
}
