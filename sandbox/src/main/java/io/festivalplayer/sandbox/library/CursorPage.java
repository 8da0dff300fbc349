package io.festivalplayer.sandbox.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.festivalplayer.sandbox.catalogue.Artist;
import io.festivalplayer.sandbox.view.ArtistView;
import io.festivalplayer.sandbox.view.Views;
import io.festivalplayer.sandbox.web.PageRequest;
import io.festivalplayer.sandbox.web.SpotifyJson;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of followed artists, of which the next is found behind the last id of this one.
 *
 * @param href where this page is
 * @param items the artists of this page
 * @param limit how many a page holds
 * @param next where the next page is, or null
 * @param cursors what the next page is found by
 * @param total how many there are on all pages
 */
@SpotifyJson
record CursorPage(
        String href,
        List<ArtistView> items,
        int limit,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        Cursors cursors,
        int total) {

    /**
     * The cursor.
     *
     * @param after the last id of the page, or null on the last page
     */
    record Cursors(
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String after) {}

    static CursorPage of(List<Artist> all, Optional<String> after, PageRequest page, Views views) {
        var from = after.map(id -> behind(id, all)).orElse(0);
        var to = Math.min(from + page.limit(), all.size());
        var items = all.subList(from, to);
        var cursor = to < all.size() ? items.getLast().id() : null;
        var self = page.with("limit", Integer.toString(page.limit()));
        var next = cursor == null ? null : self.with("after", cursor).self();
        return new CursorPage(
                self.self(),
                items.stream().map(views::artist).toList(),
                page.limit(),
                next,
                new Cursors(cursor),
                all.size());
    }

    // Behind somebody who is not followed there is nobody.
    private static int behind(String id, List<Artist> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)) {
                return i + 1;
            }
        }
        return all.size();
    }
}
