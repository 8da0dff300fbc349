package io.festivalplayer.sandbox.accounts;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Remembers in a cookie which listener a browser is logged in as; a sandbox needs no proof of it. */
@Component
public final class BrowserLogin {

    private static final String COOKIE = "sandbox_listener";

    private final Listeners listeners;

    BrowserLogin(Listeners listeners) {
        this.listeners = listeners;
    }

    /** Returns who a request's browser is logged in as, if anybody. */
    public Optional<Listener> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(id -> listeners.withId(id).stream())
                .findFirst();
    }

    static String in(Listener listener) {
        return cookie(listener.id()).build().toString();
    }

    static String out() {
        return cookie("").maxAge(Duration.ZERO).build().toString();
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(COOKIE, value).path("/").httpOnly(true).sameSite("Lax");
    }
}
