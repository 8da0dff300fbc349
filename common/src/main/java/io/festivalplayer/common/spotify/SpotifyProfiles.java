package io.festivalplayer.common.spotify;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;

/** Who the listener is. Safe for use by many threads; throws {@link SpotifyException}. */
public final class SpotifyProfiles {

    private final SpotifyCalls calls;

    SpotifyProfiles(SpotifyCalls calls) {
        this.calls = calls;
    }

    /**
     * The listener's own profile. The library does not read {@code account_id}, so this does.
     *
     * @param token the listener's token
     * @return the profile
     */
    public Profile me(AccessToken token) {
        return calls.send(new WebApiRequest.Builder<>(token, WebApiRequest.Verb.GET, "/v1/me", SpotifyProfiles::read));
    }

    private static Profile read(JsonObject me) {
        var userId = text(me, "id").orElseThrow(IllegalStateException::new);
        return new Profile(
                text(me, "account_id").orElse(userId),
                userId,
                text(me, "display_name"),
                firstImage(me),
                Optional.ofNullable(me.getAsJsonObject("external_urls")).flatMap(urls -> text(urls, "spotify")),
                text(me, "country"));
    }

    private static Optional<String> firstImage(JsonObject me) {
        var images = me.getAsJsonArray("images");
        return images == null || images.isEmpty()
                ? Optional.empty()
                : text(images.get(0).getAsJsonObject(), "url");
    }

    private static Optional<String> text(JsonObject object, String field) {
        return Optional.ofNullable(object.get(field))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString);
    }
}
