package io.festivalplayer.sandbox.pages;

import io.festivalplayer.sandbox.catalogue.Artist;
import io.festivalplayer.sandbox.catalogue.Recording;
import io.festivalplayer.sandbox.web.Html;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page about one thing.
 *
 * @param title what it is called
 * @param picture the id its picture is drawn from
 * @param about a sentence about it
 * @param lines what it holds
 */
record Sheet(String title, String picture, String about, Stream<Line> lines) {

    /** A link to another page. */
    record Line(String type, String id, String label) {

        static Line of(String type, String id, String label) {
            return new Line(type, id, label);
        }

        private String html() {
            return "<li><a href=\"/%s/%s\">%s</a></li>".formatted(type, Html.text(id), Html.text(label));
        }
    }

    static String names(Recording recording) {
        return recording.artists().stream().map(Artist::name).collect(Collectors.joining(", "));
    }

    String html() {
        return "<div class=\"sheet\"><p><img src=\"/sandbox/images/%s\" width=\"160\" height=\"160\" alt=\"\"></p><p>%s</p><ol>%s</ol></div>"
                .formatted(
                        Html.text(picture),
                        Html.text(about),
                        lines.map(Line::html).collect(Collectors.joining()));
    }
}
