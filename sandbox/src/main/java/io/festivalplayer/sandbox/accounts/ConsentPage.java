package io.festivalplayer.sandbox.accounts;

import io.festivalplayer.sandbox.web.Html;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** The page where somebody picks which listener they are, and allows or refuses. */
final class ConsentPage {

    private ConsentPage() {}

    static ResponseEntity<String> of(AuthorizationRequest asked, List<Listener> listeners, @Nullable String query) {
        var scopes = asked.scopes().isEmpty()
                ? "<li>only what is public</li>"
                : asked.scopes().stream()
                        .map(scope -> "<li>" + scope.value() + "</li>")
                        .collect(Collectors.joining());
        var form = """
            <p>The app <strong>%s</strong> asks for:</p>
            <ul>%s</ul>
            <form method="post" action="/authorize?%s">
            <fieldset><legend>Who are you?</legend>%s
            <label>Somebody new <input type="text" name="new_listener" maxlength="80" autocomplete="off"></label>
            </fieldset>
            <p>
            <button name="decision" value="allow">Allow</button>
            <button name="decision" value="refuse">Refuse</button>
            </p>
            </form>
            """.formatted(
                        Html.text(asked.app().id()), scopes, Html.text(String.valueOf(query)), choices(listeners));
        return Html.page(200, "Log in", form);
    }

    private static String choices(List<Listener> listeners) {
        var choices = new StringBuilder();
        for (var listener : listeners) {
            var name = Html.text(listener.name());
            choices.append("<p><label><input type=\"radio\" name=\"listener\" value=\"%s\"%s> %s</label></p>"
                    .formatted(name, choices.isEmpty() ? " checked" : "", name));
        }
        return choices.toString();
    }
}
