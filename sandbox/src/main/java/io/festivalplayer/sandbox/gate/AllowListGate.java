package io.festivalplayer.sandbox.gate;

import io.festivalplayer.sandbox.accounts.Caller;
import io.festivalplayer.sandbox.rules.RuleBook;
import io.festivalplayer.sandbox.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A listener who is not on the list gets through consent, and is refused from the first call on. */
@Component
@Order(40)
final class AllowListGate implements Gate {

    private final RuleBook rules;

    AllowListGate(RuleBook rules) {
        this.rules = rules;
    }

    @Override
    public Optional<Refusal> refuse(Caller caller, HttpServletRequest request) {
        return caller.listener()
                .filter(listener -> !rules.current().admits(listener.name()))
                .map(listener -> Refusal.text(
                        403, "Check settings on developer.spotify.com/dashboard, the user may not be registered."));
    }
}
