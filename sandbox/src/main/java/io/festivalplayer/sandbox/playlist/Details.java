package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.web.JsonBody;
import io.festivalplayer.sandbox.web.Refusal;

/**
 * What a playlist says about itself.
 *
 * @param name the name
 * @param description the description, may be empty
 * @param open whether it is shown on the owner's profile
 * @param collaborative whether others may change it
 */
record Details(String name, String description, boolean open, boolean collaborative) {

    static Details read(JsonBody body) {
        var name = body.text("name")
                .filter(text -> !text.isBlank())
                .orElseThrow(
                        () -> Refusal.json(400, "Missing required field: name").exception());
        return new Details(name, "", true, false).changed(body);
    }

    Details changed(JsonBody body) {
        var changed = new Details(
                body.text("name").filter(text -> !text.isBlank()).orElse(name),
                body.text("description").orElse(description),
                body.flag("public").orElse(open),
                body.flag("collaborative").orElse(collaborative));
        if (changed.collaborative && changed.open) {
            throw Refusal.json(400, "Collaborative playlists can't be public.").exception();
        }
        return changed;
    }
}
