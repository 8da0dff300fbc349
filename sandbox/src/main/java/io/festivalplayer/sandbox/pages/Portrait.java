package io.festivalplayer.sandbox.pages;

import io.festivalplayer.sandbox.id.SpotifyId;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;

/** Draws a face out of an id: the same id always looks the same, and two hardly ever look alike. */
final class Portrait {

    private Portrait() {}

    static String of(String id) {
        var random = new SplittableRandom(
                ByteBuffer.wrap(SpotifyId.sha256("face:" + id)).getLong());
        int width = 11 + random.nextInt(4);
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="640" height="640" viewBox="0 0 64 64">
            <rect width="64" height="64" fill="hsl(%1$d 55%% 78%%)"/>
            <path d="M8 64a24 20 0 0 1 48 0z" fill="hsl(%2$d 60%% 38%%)"/>
            <rect x="27" y="38" width="10" height="12" fill="hsl(%3$d 45%% 52%%)"/>
            <ellipse cx="32" cy="29" rx="%4$d" ry="%5$d" fill="hsl(%3$d 45%% 60%%)"/>
            <path d="M%6$d 28a14 %7$d 0 0 1 %8$d 0q-%9$d -10 -%8$d 0z" fill="hsl(%10$d 50%% 22%%)"/>
            <circle cx="27" cy="29" r="%11$d" fill="#222"/><circle cx="37" cy="29" r="%11$d" fill="#222"/>
            <path d="M27 36q5 %12$d 10 0" fill="none" stroke="#722" stroke-width="2" stroke-linecap="round"/>
            </svg>
            """.formatted(
                        random.nextInt(360),
                        random.nextInt(360),
                        random.nextInt(50),
                        width,
                        13 + random.nextInt(4),
                        32 - width,
                        14 + random.nextInt(9),
                        2 * width,
                        4 + random.nextInt(16),
                        random.nextInt(360),
                        1 + random.nextInt(3),
                        random.nextInt(9) - 3);
    }
}
