package io.festivalplayer.gateway.login;

import io.festivalplayer.common.account.AccountStore;
import io.festivalplayer.gateway.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The listener's own account. */
@RestController
@RequestMapping("/api/me")
class MeController {

    private final AccountStore accounts;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    MeController(AccountStore accounts, FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** The listener as the UI shows them. */
    record Me(
            UUID id,
            Optional<String> displayName,
            Optional<String> imageUrl,
            Optional<String> market,
            Optional<String> spotifyUrl,
            Optional<Instant> loginUntil) {}

    /** What the listener may set. */
    record MarketChange(
            @NotNull(message = "Give a market.")
            @Pattern(regexp = "[A-Z]{2}", message = "A market is two capital letters, such as DE (ISO 3166-1).")
            String market) {}

    @GetMapping
    Me me(@AuthenticationPrincipal Listener listener) {
        var account = accounts.find(listener.accountId()).orElseThrow(ProblemException::notLoggedIn);
        return new Me(
                account.id(),
                account.displayName(),
                account.imageUrl(),
                account.market(),
                account.spotifyUrl(),
                accounts.loginUntil(account.id()));
    }

    @PutMapping
    Me changeMarket(@AuthenticationPrincipal Listener listener, @Valid @RequestBody MarketChange change) {
        accounts.setMarket(listener.accountId(), change.market());
        return me(listener);
    }

    /** Tokens, jobs and every session of the account are gone before the answer is. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@AuthenticationPrincipal Listener listener, HttpServletRequest request) {
        accounts.delete(listener.accountId());
        sessions.findByPrincipalName(listener.getName()).keySet().forEach(sessions::deleteById);
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }
}
