package io.festivalplayer.sandbox.faults;

import io.festivalplayer.sandbox.calls.CallNotes;
import io.festivalplayer.sandbox.rules.RuleBook;
import io.festivalplayer.sandbox.web.Refusal;
import io.festivalplayer.sandbox.web.RefusalWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.JsonNode;

/** Slows calls down and plays the planned failures, before or after the call is carried out. */
@Component
@Order(20)
final class FaultFilter extends OncePerRequestFilter {

    private final FaultPlan plan;
    private final RuleBook rules;
    private final RefusalWriter writer;

    FaultFilter(FaultPlan plan, RuleBook rules, RefusalWriter writer) {
        this.plan = plan;
        this.rules = rules;
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Decoded, as for ControlGuard: what is a switch there is one here.
        var path = request.getServletPath();
        return path.startsWith("/sandbox/") || path.equals("/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        pause(rules.current().latencyMs());
        var fault = plan.strike(request.getMethod(), request.getServletPath());
        if (fault.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        if (fault.get().comesAfter()) {
            chain.doFilter(request, new ContentCachingResponseWrapper(response));
            response.reset();
        }
        play(fault.get(), request, response);
    }

    private void play(Fault fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (fault.drops()) {
            CallNotes.of(request).dropped();
            ConnectionDrop.of(request).run();
        } else {
            writer.write(refusal(fault), response);
        }
    }

    private static Refusal refusal(Fault fault) {
        var status = fault.answeredStatus();
        var refusal = Optional.ofNullable(fault.body())
                .map(body -> withBody(status, body))
                .orElseGet(() -> Refusal.json(status, usualMessage(status)));
        return fault.retryAfterSeconds() == null
                ? refusal
                : refusal.with("Retry-After", fault.retryAfterSeconds().toString());
    }

    private static Refusal withBody(int status, JsonNode body) {
        return body.isString()
                ? Refusal.text(status, body.asString())
                : new Refusal(status, MediaType.APPLICATION_JSON, Map.of(), body);
    }

    private static String usualMessage(int status) {
        if (status == 429) {
            return "API rate limit exceeded";
        }
        return Optional.ofNullable(HttpStatus.resolve(status))
                .map(HttpStatus::getReasonPhrase)
                .orElse("Error");
    }

    private static void pause(long millis) {
        if (millis == 0) {
            return;
        }
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
