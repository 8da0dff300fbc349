package io.festivalplayer.sandbox.home;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The style sheet and the script of the sandbox's pages. */
@RestController
final class AssetController {

    @GetMapping("/sandbox/assets/sandbox.css")
    ResponseEntity<Resource> style() {
        return asset("sandbox.css", "text/css");
    }

    @GetMapping("/sandbox/assets/sandbox.js")
    ResponseEntity<Resource> script() {
        return asset("sandbox.js", "text/javascript");
    }

    private static ResponseEntity<Resource> asset(String name, String type) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .header("X-Content-Type-Options", "nosniff")
                .body(new ClassPathResource("pages/" + name));
    }
}
