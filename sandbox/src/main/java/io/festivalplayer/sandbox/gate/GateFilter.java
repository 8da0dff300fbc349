package io.festivalplayer.sandbox.gate;

import io.festivalplayer.sandbox.accounts.Caller;
import io.festivalplayer.sandbox.rules.RuleBook;
import io.festivalplayer.sandbox.web.Refusal;
import io.festivalplayer.sandbox.web.RefusalWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a Web API call through to its endpoint when its token works and every gate agrees. */
@Component
@Order(30)
final class GateFilter extends OncePerRequestFilter {

    private final List<Gate> gates;
    private final RuleBook rules;
    private final RefusalWriter writer;

    GateFilter(List<Gate> gates, RuleBook rules, RefusalWriter writer) {
        this.gates = gates;
        this.rules = rules;
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Decoded, as the endpoints are found by it.
        return !request.getServletPath().startsWith("/v1/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(
                "Cache-Control", "private, max-age=" + rules.current().cacheMaxAgeSeconds());
        response.setHeader("Vary", "Authorization");
        var refusal = refusal(request);
        if (refusal.isPresent()) {
            writer.write(refusal.get(), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Refusal> refusal(HttpServletRequest request) {
        return switch (IdentityFilter.bearer(request)) {
            case Bearer.Refused refused -> Optional.of(refused.refusal());
            case Bearer.Valid(var caller) -> firstRefusal(caller, request);
        };
    }

    private Optional<Refusal> firstRefusal(Caller caller, HttpServletRequest request) {
        return gates.stream()
                .map(gate -> gate.refuse(caller, request))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
