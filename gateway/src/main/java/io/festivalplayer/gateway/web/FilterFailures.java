package io.festivalplayer.gateway.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * What fails before any controller, or after it, is told like what fails in one. The session is read from the database
 * in a filter and saved there, so that is where a request meets a database that is away.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FilterFailures extends OncePerRequestFilter {

    private final HandlerExceptionResolver problems;
    private final SafetyHeaders headers;

    FilterFailures(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems, SafetyHeaders headers) {
        this.problems = problems;
        this.headers = headers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            // A session is saved after the answer was written.
            response.reset();
            headers.set(response);
            if (problems.resolveException(request, response, null, e) == null) {
                throw e;
            }
        }
    }
}
