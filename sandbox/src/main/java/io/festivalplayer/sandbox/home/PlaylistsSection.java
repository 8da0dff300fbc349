package io.festivalplayer.sandbox.home;

import io.festivalplayer.sandbox.accounts.Listener;
import io.festivalplayer.sandbox.playlist.PlaylistRecord;
import io.festivalplayer.sandbox.web.Html;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everybody's playlists.
 *
 * @param playlists all of them, each listener's newest first
 */
record PlaylistsSection(Stream<Owned> playlists) {

    /** A playlist and who made it. */
    record Owned(Listener owner, PlaylistRecord playlist) {}

    String html(int most) {
        var rows = playlists.limit(most).map(PlaylistsSection::row).collect(Collectors.joining());
        return """
            <section><h2>Playlists</h2>
            <table>
            <tr><th>Name</th><th>Owner</th><th class="number">Items</th></tr>
            %s</table>%s</section>
            """.formatted(rows, rows.isEmpty() ? "<p class=\"quiet\">None yet.</p>" : "");
    }

    private static String row(Owned owned) {
        var playlist = owned.playlist();
        return """
            <tr><td><a href="/playlist/%s"%s>%s</a> <span class="quiet">%s</span></td>\
            <td>%s</td><td class="number">%d</td></tr>
            """.formatted(
                        playlist.id(),
                        playlist.removed() ? " class=\"removed\"" : "",
                        Html.text(playlist.name()),
                        playlist.removed() ? "removed" : playlist.open() ? "public" : "private",
                        Html.text(owned.owner().name()),
                        playlist.items().size());
    }
}
