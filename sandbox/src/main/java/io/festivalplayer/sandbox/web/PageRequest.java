package io.festivalplayer.sandbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which page of a list a caller asked for.
 *
 * @param self the address asked for
 * @param limit entries on a page, at least 1
 * @param offset entries to leave out at the start, at least 0
 */
public record PageRequest(String self, int limit, int offset) {

    /**
     * Reads which page a request asks for.
     *
     * @throws RefusedException with 400 when limit or offset are no numbers or beyond what is allowed
     */
    public static PageRequest of(HttpServletRequest request, PageLimits allowed, Links links) {
        return new PageRequest(
                links.self(request),
                number(request, "limit", allowed.usual(), 1, allowed.most()),
                number(request, "offset", 0, 0, allowed.lastOffset()));
    }

    private static int number(HttpServletRequest request, String name, int usual, int least, int most) {
        var text = request.getParameter(name);
        if (text == null) {
            return usual;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw Refusal.json(400, "Invalid " + name).exception();
        }
        return Integer.parseInt(text);
    }

    /** Returns the same request at another address. */
    public PageRequest at(String address) {
        return new PageRequest(address, limit, offset);
    }

    /** Returns the same request with a query parameter replaced. */
    public PageRequest with(String parameter, String value) {
        return at(UriComponentsBuilder.fromUriString(self)
                .replaceQueryParam(parameter, value)
                .build(true)
                .toUriString());
    }

    /** Cuts this page out of the whole list. */
    public <T> Page<T> cut(List<T> all) {
        var from = Math.min(offset, all.size());
        return page(all.subList(from, Math.min(from + limit, all.size())), all.size());
    }

    private <T> Page<T> page(List<T> items, int total) {
        var next = offset + limit < total ? address(offset + limit) : null;
        var previous = offset > 0 ? address(Math.max(0, offset - limit)) : null;
        return new Page<>(address(offset), List.copyOf(items), limit, next, offset, previous, total);
    }

    private String address(int from) {
        return UriComponentsBuilder.fromUriString(self)
                .replaceQueryParam("offset", from)
                .replaceQueryParam("limit", limit)
                .build(true)
                .toUriString();
    }
}
