package io.festivalplayer.common.spotify;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.festivalplayer.common.spotify.ActSearch.FoundArtist;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import se.michaelthelin.spotify.model_objects.specification.Artist;

/** What a listener plays and follows. Safe for use by many threads; throws {@link SpotifyException}. */
public final class SpotifyTaste {

    /** The most that one answer gives. */
    private static final int MOST = 50;

    private final SpotifyCalls calls;

    SpotifyTaste(SpotifyCalls calls) {
        this.calls = calls;
    }

    /** The time looked back over. */
    public enum Range {
        /** About four weeks. */
        SHORT_TERM,
        /** About six months. */
        MEDIUM_TERM,
        /** About a year. */
        LONG_TERM
    }

    /**
     * The artists that the listener plays most. Needs the scope {@code user-top-read}.
     *
     * @param token the listener's token
     * @param range how far to look back
     * @param limit 1 to 50
     * @return the artists, most played first
     */
    public List<FoundArtist> topArtists(AccessToken token, Range range, int limit) {
        var page = calls.read(
                token,
                calls.as(token)
                        .getUsersTopArtists()
                        .time_range(range.name().toLowerCase(Locale.ROOT))
                        .limit(limit)
                        .build());
        return Arrays.stream(page.getItems()).map(SpotifyCatalogue::artist).toList();
    }

    /**
     * Some of the artists that a listener follows.
     *
     * @param artists at most 50
     * @param next what the others are found behind; empty where these are the last
     */
    public record Followed(List<FoundArtist> artists, Optional<String> next) {}

    /**
     * The artists that the listener follows. Needs the scope {@code user-follow-read}.
     *
     * @param token the listener's token
     * @param after what they are found behind, as the answer before told; empty for the first
     * @return at most 50 of them
     */
    public Followed followed(AccessToken token, Optional<String> after) {
        var request =
                new WebApiRequest.Builder<>(token, WebApiRequest.Verb.GET, "/v1/me/following", SpotifyTaste::followed);
        request.setQueryParameter("type", "artist");
        request.setQueryParameter("limit", MOST);
        after.ifPresent(last -> request.setQueryParameter("after", last));
        return calls.send(request);
    }

    private static Followed followed(JsonObject answer) {
        var page = answer.getAsJsonObject("artists");
        var reader = new Artist.JsonUtil();
        return new Followed(
                StreamSupport.stream(page.getAsJsonArray("items").spliterator(), false)
                        .filter(JsonElement::isJsonObject)
                        .map(artist -> SpotifyCatalogue.artist(reader.createModelObject(artist.getAsJsonObject())))
                        .toList(),
                Optional.ofNullable(page.getAsJsonObject("cursors"))
                        .map(cursors -> cursors.get("after"))
                        .filter(JsonElement::isJsonPrimitive)
                        .map(JsonElement::getAsString));
    }
}
