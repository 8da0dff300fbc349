package io.festivalplayer.sandbox.accounts;

import io.festivalplayer.sandbox.calls.CallNotes;
import io.festivalplayer.sandbox.web.Html;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks a listener for consent, or takes it for given when the sandbox is told who answers. */
@RestController
final class AuthorizeController {

    private final AuthorizationRequests requests;
    private final AuthorizationCodes codes;
    private final Consents consents;
    private final Listeners listeners;
    private final BrowserLogin logins;

    AuthorizeController(
            AuthorizationRequests requests,
            AuthorizationCodes codes,
            Consents consents,
            Listeners listeners,
            BrowserLogin logins) {
        this.requests = requests;
        this.codes = codes;
        this.consents = consents;
        this.listeners = listeners;
        this.logins = logins;
    }

    @GetMapping("/authorize")
    ResponseEntity<String> ask(HttpServletRequest request) {
        var asked = read(request);
        return chosen(request, "sandbox_user")
                .map(listeners::welcome)
                .or(() -> logins.of(request).filter(listener -> !asked.dialog() && consents.cover(listener, asked)))
                .map(listener -> allow(asked, listener, request))
                .orElseGet(() -> page(asked, request));
    }

    @PostMapping("/authorize")
    ResponseEntity<String> decide(HttpServletRequest request) {
        var asked = read(request);
        if (!"allow".equals(request.getParameter("decision"))) {
            return redirect(asked.answer("error", "access_denied")).build();
        }
        return chosen(request, "new_listener")
                .or(() -> chosen(request, "listener"))
                .map(listeners::welcome)
                .map(listener -> ResponseEntity.status(HttpStatus.FOUND)
                        .headers(allow(asked, listener, request).getHeaders())
                        .header(HttpHeaders.SET_COOKIE, BrowserLogin.in(listener))
                        .<String>build())
                .orElseGet(() -> page(asked, request));
    }

    @GetMapping("/logout")
    ResponseEntity<String> logOut() {
        return redirect("/").header(HttpHeaders.SET_COOKIE, BrowserLogin.out()).build();
    }

    @ExceptionHandler
    ResponseEntity<String> refused(AuthorizationRefused e) {
        return Html.page(400, String.valueOf(e.getMessage()), "<p>The app that sent you here must be corrected.</p>");
    }

    private AuthorizationRequest read(HttpServletRequest request) {
        var asked = requests.read(request);
        CallNotes.of(request).app(asked.app().id());
        return asked;
    }

    private ResponseEntity<String> page(AuthorizationRequest asked, HttpServletRequest request) {
        return ConsentPage.of(asked, listeners.all(), logins.of(request), request.getQueryString());
    }

    private ResponseEntity<String> allow(AuthorizationRequest asked, Listener listener, HttpServletRequest request) {
        consents.allow(listener, asked);
        CallNotes.of(request).user(listener.name());
        return redirect(asked.answer("code", codes.issue(asked, listener))).build();
    }

    private static Optional<String> chosen(HttpServletRequest request, String field) {
        var name = Optional.ofNullable(request.getParameter(field))
                .map(String::strip)
                .filter(n -> !n.isEmpty());
        if (name.filter(given -> !Listeners.fits(given)).isPresent()) {
            throw new AuthorizationRefused("A listener's name has at most 80 characters");
        }
        return name;
    }

    private static ResponseEntity.BodyBuilder redirect(String target) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(target))
                .cacheControl(CacheControl.noStore());
    }
}
