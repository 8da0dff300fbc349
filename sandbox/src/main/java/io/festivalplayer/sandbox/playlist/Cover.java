package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A JPEG that a listener put up as a playlist's picture.
 *
 * @param base64 the picture as it was sent
 */
record Cover(String base64) {

    /**
     * Spotify's reference says 256 KB of base64. It was measured to let somewhat more through; whoever keeps to this
     * passes there too.
     */
    private static final int MOST = 256_000;

    static Cover read(HttpServletRequest request) {
        try {
            var body = request.getInputStream().readNBytes(MOST + 1);
            if (body.length > MOST) {
                throw Refusal.json(413, "Image too large").exception();
            }
            return new Cover(new String(body, StandardCharsets.US_ASCII)).checked();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] jpeg() {
        return Base64.getDecoder().decode(base64);
    }

    // Even a line break behind the picture is refused.
    private Cover checked() {
        try {
            var bytes = jpeg();
            if (bytes.length > 3 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8 && bytes[2] == (byte) 0xFF) {
                return this;
            }
        } catch (IllegalArgumentException e) {
            throw refused();
        }
        throw refused();
    }

    private static RuntimeException refused() {
        return Refusal.json(400, "Invalid image data").exception();
    }
}
