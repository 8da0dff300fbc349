package io.festivalplayer.sandbox.pages;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Pictures for artists, albums, playlists and people. */
@RestController
final class ImageController {

    @GetMapping("/sandbox/images/{id}")
    ResponseEntity<String> image(@PathVariable String id) {
        return ResponseEntity.ok()
                .header("Content-Type", "image/svg+xml;charset=UTF-8")
                .header("Content-Security-Policy", "default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(Portrait.of(id));
    }
}
