package io.festivalplayer.sandbox.home;

import io.festivalplayer.sandbox.accounts.Listener;
import io.festivalplayer.sandbox.web.Html;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everybody with an account, and who this browser is.
 *
 * @param listeners everybody, in the order in which they came
 * @param browser who this browser is logged in as, if anybody
 */
record ListenersSection(List<Listener> listeners, Optional<Listener> browser) {

    String html() {
        var all = listeners.stream().map(ListenersSection::entry).collect(Collectors.joining());
        var login = browser.map(listener ->
                        "<p>This browser is logged in as %s. <a href=\"/logout\">Log out</a> to be asked again.</p>"
                                .formatted(Html.text(listener.name())))
                .orElse("<p class=\"quiet\">This browser is nobody yet; the app's login asks.</p>");
        return "<section><h2>Listeners</h2>%s%s</section>".formatted(all, login);
    }

    private static String entry(Listener listener) {
        return """
            <div class="choice"><img src="/sandbox/images/%s" width="32" height="32" alt="">\
            <a href="/user/%s">%s</a></div>
            """.formatted(listener.id(), listener.id(), Html.text(listener.name()));
    }
}
