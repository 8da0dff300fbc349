package io.festivalplayer.common.spotify;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.festivalplayer.common.spotify.WebApiRequest.Verb;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The listener's playlists, by the paths and fields of 2026. Nothing is repeated by itself. Safe for use by many
 * threads; every method throws {@link SpotifyException}.
 */
public final class SpotifyPlaylists {

    /** The most tracks that one write takes. */
    public static final int CHUNK = 100;

    /** The most items that one read gives. */
    public static final int PAGE = 50;

    private static final int COVER_LIMIT = 256_000;

    private final SpotifyCalls calls;

    SpotifyPlaylists(SpotifyCalls calls) {
        this.calls = calls;
    }

    /**
     * A playlist as a list of playlists shows it.
     *
     * @param id 22 characters
     * @param name its name
     * @param url its page
     * @param description its description, as Spotify gives it back
     * @param ownerId the user id of who made it
     * @param imageUrl its picture, when it has one
     * @param trackCount how many items it has
     */
    public record Playlist(
            String id,
            String name,
            String url,
            String description,
            String ownerId,
            Optional<String> imageUrl,
            int trackCount) {}

    /**
     * One page of a list.
     *
     * @param items what is on it
     * @param next the offset of the page that follows; empty for the last one
     * @param total how long the list is
     * @param <T> what the list holds
     */
    public record Page<T>(List<T> items, OptionalInt next, int total) {}

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
     * One playlist, whoever made it, also one that its owner has deleted: that only takes it out of their library.
     *
     * @param token the listener's token
     * @param playlistId the playlist
     * @return it; {@code NotFound} is thrown when Spotify does not know it
     */
    public Playlist get(AccessToken token, String playlistId) {
        return calls.send(new WebApiRequest.Builder<>(
                token, Verb.GET, "/v1/playlists/" + playlistId, SpotifyPlaylists::playlist));
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
     * Takes these out, each wherever it occurs. Safe to repeat.
     *
     * @param token the listener's token
     * @param playlistId the playlist
     * @param uris at most {@link #CHUNK}
     */
    public void takeOut(AccessToken token, String playlistId, List<String> uris) {
        var list = new JsonArray();
        uris.forEach(uri -> {
            var item = new JsonObject();
            item.addProperty("uri", uri);
            list.add(item);
        });
        var body = new JsonObject();
        body.add("items", list);
        calls.send(new WebApiRequest.Builder<>(token, Verb.DELETE, itemsPath(playlistId), answer -> answer).body(body));
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

    /**
     * Gives a playlist a picture. Safe to repeat. Needs the scope {@code ugc-image-upload}.
     *
     * @param token the listener's token
     * @param playlistId the playlist
     * @param jpeg a JPEG; its base64 text may have at most 256 KB
     * @throws IllegalArgumentException if it is larger
     */
    public void uploadCover(AccessToken token, String playlistId, byte[] jpeg) {
        var text = Base64.getEncoder().encodeToString(jpeg);
        if (text.length() > COVER_LIMIT) {
            throw new IllegalArgumentException("A cover's base64 text has at most " + COVER_LIMIT + " characters");
        }
        calls.write(
                token,
                calls.as(token)
                        .uploadCustomPlaylistCoverImage(playlistId)
                        .image_data(text)
                        .build());
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
        var request = new WebApiRequest.Builder<>(token, Verb.GET, path, answer -> readPage(answer, offset, reader));
        request.setQueryParameter("limit", PAGE);
        request.setQueryParameter("offset", offset);
        return request;
    }

    /** An entry that is null is passed over, but counts for the place where the next page begins. */
    private static <T> Page<T> readPage(JsonObject answer, int offset, Function<JsonObject, T> reader) {
        var entries = answer.getAsJsonArray("items");
        var items = StreamSupport.stream(entries.spliterator(), false)
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject)
                .map(reader)
                .toList();
        return new Page<>(
                items,
                isNull(answer.get("next")) ? OptionalInt.empty() : OptionalInt.of(offset + entries.size()),
                isNull(answer.get("total"))
                        ? offset + entries.size()
                        : answer.get("total").getAsInt());
    }

    private static Playlist playlist(JsonObject playlist) {
        return new Playlist(
                playlist.get("id").getAsString(),
                text(playlist.get("name")).orElse(""),
                playlist.getAsJsonObject("external_urls").get("spotify").getAsString(),
                text(playlist.get("description")).orElse(""),
                Optional.ofNullable(playlist.getAsJsonObject("owner"))
                        .flatMap(owner -> text(owner.get("id")))
                        .orElse(""),
                firstImage(playlist),
                trackCount(playlist));
    }

    private static Optional<String> firstImage(JsonObject playlist) {
        var images = playlist.get("images");
        return isNull(images) || images.getAsJsonArray().isEmpty()
                ? Optional.empty()
                : text(images.getAsJsonArray().get(0).getAsJsonObject().get("url"));
    }

    /** {@code items} since 2026, {@code tracks} before. */
    private static int trackCount(JsonObject playlist) {
        return Stream.of("items", "tracks")
                .map(playlist::get)
                .filter(list -> list != null && list.isJsonObject())
                .map(list -> list.getAsJsonObject().get("total").getAsInt())
                .findFirst()
                .orElse(0);
    }

    private static Optional<String> text(@Nullable JsonElement element) {
        return Optional.ofNullable(element).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
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
