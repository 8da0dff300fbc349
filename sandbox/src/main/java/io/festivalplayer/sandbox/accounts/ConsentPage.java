package io.festivalplayer.sandbox.accounts;

import io.festivalplayer.sandbox.web.Html;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** The page where somebody picks which listener they are, and allows or refuses. */
final class ConsentPage {

    private ConsentPage() {}

    static ResponseEntity<String> of(
            AuthorizationRequest asked, List<Listener> listeners, Optional<Listener> known, @Nullable String query) {
        var form = """
            <section>
            <p>The app <strong>%s</strong> asks for:</p>
            <ul>%s</ul>
            <p class="quiet">The answer goes to <code>%s</code></p>
            </section>
            <form method="post" action="/authorize?%s">
            <fieldset><legend>Who are you?</legend>%s
            <p><label>Somebody new<br>
            <input type="text" name="new_listener" maxlength="80" autocomplete="off"></label></p>
            </fieldset>
            <p class="actions">
            <button name="decision" value="allow">Allow</button>
            <button name="decision" value="refuse">Refuse</button>
            </p>
            </form>
            """.formatted(
                        Html.text(asked.app().id()),
                        scopes(asked),
                        Html.text(asked.redirectUri()),
                        Html.text(String.valueOf(query)),
                        choices(listeners, known.or(() -> listeners.stream().findFirst())));
        return Html.page(200, "Log in", form);
    }

    private static String scopes(AuthorizationRequest asked) {
        return asked.scopes().isEmpty()
                ? "<li>only what is public</li>"
                : asked.scopes().stream()
                        .map(scope -> "<li><code>" + scope.value() + "</code></li>")
                        .collect(Collectors.joining());
    }

    private static String choices(List<Listener> listeners, Optional<Listener> picked) {
        return listeners.stream()
                .map(listener -> choice(listener, picked.equals(Optional.of(listener))))
                .collect(Collectors.joining());
    }

    private static String choice(Listener listener, boolean picked) {
        return """
            <label class="choice"><input type="radio" name="listener" value="%1$s"%2$s>\
            <img src="/sandbox/images/%3$s" width="40" height="40" alt=""> %1$s</label>
            """.formatted(Html.text(listener.name()), picked ? " checked" : "", listener.id());
    }
}
