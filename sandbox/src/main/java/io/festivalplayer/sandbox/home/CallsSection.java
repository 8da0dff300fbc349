package io.festivalplayer.sandbox.home;

import io.festivalplayer.sandbox.calls.Call;
import io.festivalplayer.sandbox.web.Html;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The last calls, the newest first.
 *
 * @param calls the newest first
 */
record CallsSection(List<Call> calls) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

    String html() {
        var rows = calls.stream().map(CallsSection::row).collect(Collectors.joining());
        return """
            <section><h2>Last calls</h2>
            <table>
            <tr><th>Time</th><th>Call</th><th class="spare">Listener</th><th class="number">Status</th></tr>
            %s</table>%s</section>
            """.formatted(rows, calls.isEmpty() ? "<p class=\"quiet\">None yet.</p>" : "");
    }

    private static String row(Call call) {
        return """
            <tr><td class="time">%s</td><td><code>%s %s<span class="query">%s</span></code></td>\
            <td class="spare">%s</td><td class="number">%s</td></tr>
            """.formatted(
                        TIME.format(call.at()),
                        Html.text(call.method()),
                        Html.text(call.path()),
                        Html.text(Optional.ofNullable(call.query())
                                .map(query -> "?" + readable(query))
                                .orElse("")),
                        Html.text(Optional.ofNullable(call.user()).orElse("")),
                        status(call.status()));
    }

    private static String readable(String query) {
        try {
            return URLDecoder.decode(query, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return query;
        }
    }

    private static String status(int status) {
        var weight = status == 0 || status >= 500 ? "bad" : status >= 400 ? "warn" : "good";
        return "<span class=\"%s\">%s</span>".formatted(weight, status == 0 ? "dropped" : status);
    }
}
