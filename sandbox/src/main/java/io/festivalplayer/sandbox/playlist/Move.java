package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.web.JsonBody;
import io.festivalplayer.sandbox.web.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * Some neighbouring entries going elsewhere.
 *
 * @param start where the first one is, from 0
 * @param before the position they go in front of, as counted before the move
 * @param length how many
 */
record Move(int start, int before, int length) {

    static Move read(JsonBody body) {
        return new Move(
                required(body, "range_start"),
                required(body, "insert_before"),
                body.number("range_length").orElse(1));
    }

    private static int required(JsonBody body, String name) {
        return body.number(name)
                .orElseThrow(() ->
                        Refusal.json(400, "Missing required field: " + name).exception());
    }

    <T> List<T> of(List<T> list) {
        if (start + length > list.size() || before > list.size()) {
            throw Refusal.json(400, "Index out of bounds").exception();
        }
        var moved = new ArrayList<>(list);
        var range = moved.subList(start, start + length);
        var taken = List.copyOf(range);
        range.clear();
        var target = before <= start ? before : Math.max(start, before - length);
        moved.addAll(target, taken);
        return moved;
    }
}
