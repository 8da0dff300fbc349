package io.festivalplayer.sandbox.browse;

import io.festivalplayer.sandbox.id.SpotifyId;
import io.festivalplayer.sandbox.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks up what callers name by id. */
final class Ids {

    private Ids() {}

    static <T> T found(String id, Function<String, Optional<T>> search) {
        return search.apply(id)
                .orElseThrow(() -> SpotifyId.wellFormed(id)
                        ? Refusal.json(404, "Resource not found").exception()
                        : Refusal.json(400, "invalid id").exception());
    }

    /**
     * Looks up everything the parameter {@code ids} names, in its order, with null for what is not there.
     *
     * @param most how many ids one call may name
     */
    static <T, V> List<@Nullable V> each(
            HttpServletRequest request, int most, Function<String, Optional<T>> search, Function<T, V> view) {
        var ids = Optional.ofNullable(request.getParameter("ids")).orElse("").split(",", -1);
        if (ids.length > most) {
            throw Refusal.json(400, "Too many ids requested").exception();
        }
        var all = new ArrayList<@Nullable V>();
        for (var id : ids) {
            var one = search.apply(id);
            if (one.isEmpty() && !SpotifyId.wellFormed(id)) {
                throw Refusal.json(400, "invalid id").exception();
            }
            all.add(one.map(view).orElse(null));
        }
        return all;
    }
}
