package io.festivalplayer.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;

/** The session holds the account id as text, under the name by which sessions can be found again, and nothing else. */
final class SessionListener implements SecurityContextRepository {

    private static final String ATTRIBUTE = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        var context = new SecurityContextImpl();
        find(holder.getRequest()).ifPresent(context::setAuthentication);
        return context;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var authentication = context.getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            session(request).ifPresent(session -> session.removeAttribute(ATTRIBUTE));
        } else {
            var session = request.getSession();
            session.setMaxInactiveInterval(SessionConfiguration.THIRTY_DAYS);
            session.setAttribute(ATTRIBUTE, authentication.getName());
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return find(request).isPresent();
    }

    private static Optional<Authentication> find(HttpServletRequest request) {
        return session(request)
                .map(session -> (String) session.getAttribute(ATTRIBUTE))
                .map(id -> new Listener(UUID.fromString(id)))
                .map(listener ->
                        new OAuth2AuthenticationToken(listener, listener.getAuthorities(), SpotifyRegistration.ID));
    }

    private static Optional<HttpSession> session(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false));
    }
}
