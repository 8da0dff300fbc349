package io.festivalplayer.sandbox.calls;

import io.festivalplayer.sandbox.time.SandboxClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the listeners of every call but those to the sandbox's own switches. */
@Component
@Order(CallLogFilter.ORDER)
final class CallLogFilter extends OncePerRequestFilter {

    /** Outside of every filter that may answer. */
    static final int ORDER = 0;

    private final List<CallListener> listeners;
    private final SandboxClock clock;

    CallLogFilter(List<CallListener> listeners, SandboxClock clock) {
        this.listeners = listeners;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Decoded, as for ControlGuard: what is a switch there is one here.
        var path = request.getServletPath();
        return path.startsWith("/sandbox/") || path.equals("/") || path.equals("/favicon.ico");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var at = clock.instant();
        var notes = CallNotes.of(request);
        try {
            chain.doFilter(request, response);
        } finally {
            var call = new Call(
                    at,
                    request.getMethod(),
                    request.getRequestURI(),
                    request.getQueryString(),
                    notes.wasDropped() ? 0 : response.getStatus(),
                    notes.app().orElse(null),
                    notes.user().orElse(null));
            listeners.forEach(listener -> listener.answered(call, notes));
        }
    }
}
