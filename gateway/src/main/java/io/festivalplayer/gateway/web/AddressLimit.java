package io.festivalplayer.gateway.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Counts what needs no login by the caller's address, before any work is done for it. */
@Component
public class AddressLimit extends OncePerRequestFilter {

    private final Limits limits;
    private final HandlerExceptionResolver handlerExceptionResolver;

    AddressLimit(Limits limits, HandlerExceptionResolver handlerExceptionResolver) {
        this.limits = limits;
        this.handlerExceptionResolver = handlerExceptionResolver;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            count(request);
        } catch (ProblemException e) {
            handlerExceptionResolver.resolveException(request, response, null, e);
            return;
        }
        chain.doFilter(request, response);
    }

    private void count(HttpServletRequest request) {
        switch (request.getServletPath()) {
            case "/login" -> limits.countLogin(request.getRemoteAddr());
            case "/api/lineups/parse" -> limits.countParse(request.getRemoteAddr());
            default -> {
                // Everything else is counted by account, or not at all.
            }
        }
    }
}
