package io.festivalplayer.acceptance.system;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What nobody but the processes may know, by the names of the settings, and Spotify's tokens and codes by their shape.
 */
final class Secrets {

    private static final Pattern TOKEN = Pattern.compile("(?:BQ|AQ)[0-9A-Za-z_-]{60,}");

    private final Map<String, String> values = new LinkedHashMap<>();

    Secrets(Map<String, String> settings) {
        for (var name : List.of("DATABASE_PASSWORD", "DATABASE_MIGRATOR_PASSWORD", "SPOTIFY_SECRET", "TOKEN_KEYS")) {
            Optional.ofNullable(settings.get(name)).ifPresent(value -> values.put(name, value));
        }
        values.computeIfPresent("TOKEN_KEYS", (_, keys) -> keys.substring(keys.indexOf(':') + 1));
        values.put("SPOTIFY_SECRET as it is sent", basic(settings));
        var broker = URI.create(settings.getOrDefault("RABBITMQ_URI", "amqp://nobody"));
        Optional.ofNullable(broker.getUserInfo()).ifPresent(user -> values.put("RABBITMQ_URI", user + "@"));
    }

    /** How an app proves who it is (RFC 7617). */
    private static String basic(Map<String, String> settings) {
        var pair = settings.get("SPOTIFY_ID") + ":" + settings.get("SPOTIFY_SECRET");
        return Base64.getEncoder().withoutPadding().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** The names of those that a text tells. */
    List<String> toldIn(String text) {
        var settings = values.entrySet().stream()
                .filter(secret -> text.contains(secret.getValue()))
                .map(Map.Entry::getKey);
        var tokens = TOKEN.matcher(text).results().map(_ -> "a token or code of Spotify");
        return Stream.concat(settings, tokens).distinct().toList();
    }
}
