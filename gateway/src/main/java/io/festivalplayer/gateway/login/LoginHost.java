package io.festivalplayer.gateway.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A login that begins on another host than the redirect URI's goes there first: the cookie that proves the answer is
 * ours would be on the wrong host otherwise.
 */
final class LoginHost extends OncePerRequestFilter {

    private final LoginSettings settings;

    LoginHost(LoginSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getRequestURI().equals("/login")
                || settings.isAt(request.getServerName(), request.getServerPort())) {
            chain.doFilter(request, response);
            return;
        }
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader(HttpHeaders.LOCATION, settings.redirectUri().resolve("/login") + query);
    }
}
