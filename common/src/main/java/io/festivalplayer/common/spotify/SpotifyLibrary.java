package io.festivalplayer.common.spotify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a listener has saved. Safe for use by many threads; throws {@link SpotifyException}. */
public final class SpotifyLibrary {

    /** The most URIs that one question takes (Spotify's reference of the library, 2026). */
    public static final int CHUNK = 40;

    private final SpotifyCalls calls;

    SpotifyLibrary(SpotifyCalls calls) {
        this.calls = calls;
    }

    /**
     * Which of these the listener has in their library; for tracks, their liked songs. Needs the scope
     * {@code user-library-read}.
     *
     * @param token the listener's token
     * @param uris 1 to {@link #CHUNK} track URIs
     * @return those that are there
     */
    public Set<String> saved(AccessToken token, List<String> uris) {
        var request = WebApiRequest.Builder.forList(token, "/v1/me/library/contains", answers -> {
            var saved = new HashSet<String>();
            for (int i = 0; i < uris.size(); i++) {
                if (answers.get(i).getAsBoolean()) {
                    saved.add(uris.get(i));
                }
            }
            return Set.copyOf(saved);
        });
        request.setQueryParameter("uris", String.join(",", uris));
        return calls.send(request);
    }
}
