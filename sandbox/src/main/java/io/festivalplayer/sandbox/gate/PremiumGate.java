package io.festivalplayer.sandbox.gate;

import io.festivalplayer.sandbox.accounts.Caller;
import io.festivalplayer.sandbox.rules.RuleBook;
import io.festivalplayer.sandbox.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In Development Mode nothing works unless the app's owner pays for Premium (Spotify's page on quota modes). */
@Component
@Order(10)
final class PremiumGate implements Gate {

    private final RuleBook rules;

    PremiumGate(RuleBook rules) {
        this.rules = rules;
    }

    @Override
    public Optional<Refusal> refuse(Caller caller, HttpServletRequest request) {
        return rules.current().development() && !rules.current().ownerPremium()
                ? Optional.of(Refusal.text(403, "Active premium subscription required for the owner of the app."))
                : Optional.empty();
    }
}
