package io.festivalplayer.sandbox.gate;

import io.festivalplayer.sandbox.accounts.Caller;
import io.festivalplayer.sandbox.rules.RuleBook;
import io.festivalplayer.sandbox.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Closes the endpoints that Development Mode does not have. */
@Component
@Order(50)
final class AvailabilityGate implements Gate {

    private final RuleBook rules;

    AvailabilityGate(RuleBook rules) {
        this.rules = rules;
    }

    @Override
    public Optional<Refusal> refuse(Caller caller, HttpServletRequest request) {
        return rules.current().development() && ExtendedOnly.covers(request.getMethod(), request.getServletPath())
                ? Optional.of(Refusal.json(403, "Forbidden"))
                : Optional.empty();
    }
}
