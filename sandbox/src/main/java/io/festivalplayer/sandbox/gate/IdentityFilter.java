package io.festivalplayer.sandbox.gate;

import io.festivalplayer.sandbox.accounts.Listener;
import io.festivalplayer.sandbox.accounts.Tokens;
import io.festivalplayer.sandbox.calls.CallNotes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who calls before anything can fail, so that the log knows even of calls that a fault struck. */
@Component
@Order(10)
final class IdentityFilter extends OncePerRequestFilter {

    private static final String ATTRIBUTE = Bearer.class.getName();

    private final Tokens tokens;

    IdentityFilter(Tokens tokens) {
        this.tokens = tokens;
    }

    static Bearer bearer(HttpServletRequest request) {
        return (Bearer) request.getAttribute(ATTRIBUTE);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Decoded, as the endpoints are found by it.
        return !request.getServletPath().startsWith("/v1/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var bearer = Bearer.of(request, tokens);
        request.setAttribute(ATTRIBUTE, bearer);
        if (bearer instanceof Bearer.Valid(var caller)) {
            var notes = CallNotes.of(request);
            notes.app(caller.app().id());
            caller.listener().map(Listener::name).ifPresent(notes::user);
        }
        chain.doFilter(request, response);
    }
}
