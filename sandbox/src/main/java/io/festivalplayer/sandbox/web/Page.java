package io.festivalplayer.sandbox.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, as every list of the Web API comes.
 *
 * @param href where this page is
 * @param items the entries of this page; an entry may be null
 * @param limit how many entries a page holds
 * @param next where the next page is, or null
 * @param offset how many entries come before this page
 * @param previous where the page before is, or null
 * @param total how many entries there are on all pages
 */
@SpotifyJson
public record Page<T>(
        String href,
        List<T> items,
        int limit,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        int offset,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String previous,
        int total) {

    /** Returns the same page with each entry turned into something else. */
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(href, items.stream().map(change).toList(), limit, next, offset, previous, total);
    }
}
