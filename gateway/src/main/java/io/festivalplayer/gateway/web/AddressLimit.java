package io.festivalplayer.gateway.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Counts what needs no login by the caller's address, before any work is done for it. */
@Component
public class AddressLimit extends OncePerRequestFilter {

    /** Most bills of real festivals are shorter. A reader takes time by the length. */
    private static final int SHORT_BILL = 8 << 10;

    private static final int MOST_SHORT_BILLS = 8;

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

    /** Of the newer addresses, whoever has one has all that begin with the same 64 bits (RFC 6177). */
    private static String network(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address newer
                    ? HexFormat.of().formatHex(newer.getAddress(), 0, 8)
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /** One for each 8 KiB that are begun, up to what a bill may have; of who does not say how much is to come, all. */
    private static int shortBills(HttpServletRequest request) {
        long bytes = request.getContentLengthLong();
        return bytes < 0 ? MOST_SHORT_BILLS : (int) Math.min(MOST_SHORT_BILLS, 1 + bytes / SHORT_BILL);
    }

    private void count(HttpServletRequest request) {
        switch (request.getServletPath()) {
            case "/login" -> limits.countLogin(network(request));
            case "/api/lineups/parse" -> limits.countParse(network(request), shortBills(request));
            default -> {
                // Everything else is counted by account, or not at all.
            }
        }
    }
}
