package io.festivalplayer.common.spotify;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.festivalplayer.common.spotify.WebApiRequest.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The listener's playlists, by the paths and fields of 2026. Nothing is repeated by itself. Safe for use by many
 * threads; every method throws {@link SpotifyException}.
 */
public final class SpotifyPlaylists {

    /** The most tracks that one write takes. */
    public static final int CHUNK = 100;

    private static final int PAGE = 50;

    private final SpotifyCalls calls;

    SpotifyPlaylists(SpotifyCalls calls) {
        this.calls = calls;
    }

    /**
     * A playlist as a list of playlists shows it.
     *
     * @param id 22 characters
     * @param url its page
     * @param description its description, as Spotify gives it back
     */
    public record Playlist(String id, String url, String description) {}

    /**
     * One page of a list.
     *
     * @param items what is on it
     * @param last whether no page follows
     * @param <T> what the list holds
     */
    public record Page<T>(List<T> items, boolean last) {}

    /**
     * Makes a playlist. Not safe to repeat: each call makes another one.
     *
     * @param token the listener's token
     * @param name its name
     * @param description its description
     * @param isPublic Spotify's flag
     * @return the playlist
     */
    public Playlist create(AccessToken token, String name, String description, boolean isPublic) {
        var body = new JsonObject();
        body.addProperty("name", name);
        body.addProperty("description", description);
        body.addProperty("public", isPublic);
        return calls.send(new WebApiRequest.Builder<>(token, Verb.POST, "/v1/me/playlists", SpotifyPlaylists::playlist)
                .body(body));
    }

    /**
     * One page of the listener's playlists, owned and followed.
     *
     * @param token the listener's token
     * @param offset how many to pass over
     * @return at most 50
     */
    public Page<Playlist> mine(AccessToken token, int offset) {
        return calls.send(page(token, "/v1/me/playlists", offset, SpotifyPlaylists::playlist));
    }

    /**
     * Makes these the playlist's items, whatever was there. Safe to repeat.
     *
     * @param token the listener's token
     * @param playlistId the playlist
     * @param uris at most {@link #CHUNK}
     */
    public void replace(AccessToken token, String playlistId, List<String> uris) {
        write(token, Verb.PUT, playlistId, uris);
    }

    /**
     * Adds these at the end. Not safe to repeat: what is there already is added again.
     *
     * @param token the listener's token
     * @param playlistId the playlist
     * @param uris at most {@link #CHUNK}
     */
    public void add(AccessToken token, String playlistId, List<String> uris) {
        write(token, Verb.POST, playlistId, uris);
    }

    /**
     * One page of a playlist's items, as track URIs.
     *
     * @param token the listener's token
     * @param playlistId the playlist
     * @param offset how many to pass over
     * @return at most 50
     */
    public Page<String> items(AccessToken token, String playlistId, int offset) {
        return calls.send(page(token, itemsPath(playlistId), offset, SpotifyPlaylists::uri));
    }

    /**
     * Takes a playlist out of the listener's library, which is what Spotify calls deleting it. Safe to repeat.
     *
     * @param token the listener's token
     * @param playlistId the playlist
     */
    public void remove(AccessToken token, String playlistId) {
        var request = new WebApiRequest.Builder<>(token, Verb.DELETE, "/v1/me/library", answer -> answer);
        request.setQueryParameter("uris", "spotify:playlist:" + playlistId);
        calls.send(request);
    }

    private void write(AccessToken token, Verb verb, String playlistId, List<String> uris) {
        var list = new JsonArray();
        uris.forEach(list::add);
        var body = new JsonObject();
        body.add("uris", list);
        calls.send(new WebApiRequest.Builder<>(token, verb, itemsPath(playlistId), answer -> answer).body(body));
    }

    private static <T> WebApiRequest.Builder<Page<T>> page(
            AccessToken token, String path, int offset, Function<JsonObject, T> reader) {
        var request = new WebApiRequest.Builder<>(token, Verb.GET, path, answer -> readPage(answer, reader));
        request.setQueryParameter("limit", PAGE);
        request.setQueryParameter("offset", offset);
        return request;
    }

    private static <T> Page<T> readPage(JsonObject answer, Function<JsonObject, T> reader) {
        var items = new ArrayList<T>();
        StreamSupport.stream(answer.getAsJsonArray("items").spliterator(), false)
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject)
                .map(reader)
                .forEach(items::add);
        return new Page<>(List.copyOf(items), isNull(answer.get("next")));
    }

    private static Playlist playlist(JsonObject playlist) {
        var description = playlist.get("description");
        return new Playlist(
                playlist.get("id").getAsString(),
                playlist.getAsJsonObject("external_urls").get("spotify").getAsString(),
                isNull(description) ? "" : description.getAsString());
    }

    /** {@code item} since 2026, {@code track} before; an entry whose track is gone has neither. */
    private static String uri(JsonObject entry) {
        return Optional.ofNullable(entry.get("item"))
                .or(() -> Optional.ofNullable(entry.get("track")))
                .filter(JsonElement::isJsonObject)
                .map(item -> item.getAsJsonObject().get("uri").getAsString())
                .orElse("");
    }

    private static String itemsPath(String playlistId) {
        return "/v1/playlists/" + playlistId + "/items";
    }

    private static boolean isNull(@Nullable JsonElement element) {
        return element == null || element.isJsonNull();
    }
}
