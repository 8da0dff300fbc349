package io.festivalplayer.sandbox.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** The frame of the sandbox's few pages for people. */
public final class Html {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src *; base-uri 'none'";

    private Html() {}

    /**
     * Returns a page.
     *
     * @param status the HTTP status
     * @param title text, which is escaped here
     * @param body HTML, whose texts are already escaped
     */
    public static ResponseEntity<String> page(int status, String title, String body) {
        return framed(status, title, "", "<h1>" + text(title) + "</h1>" + body);
    }

    /**
     * Returns a page of the full width that keeps itself up to date.
     *
     * @param title text, which is escaped here
     * @param body HTML, whose texts are already escaped
     */
    public static ResponseEntity<String> live(String title, String body) {
        var refresh = """
            <script type="module" src="/sandbox/assets/sandbox.js"></script>
            <noscript><meta http-equiv="refresh" content="5"></noscript>
            """;
        return framed(200, title, refresh, body);
    }

    private static ResponseEntity<String> framed(int status, String title, String head, String body) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body("""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <link rel="icon" href="/sandbox/images/sandbox">
            <link rel="stylesheet" href="/sandbox/assets/sandbox.css">
            %s</head>
            <body%s>
            <header><a href="/">Spotify sandbox</a> <span>nothing here is Spotify's</span></header>
            <main>
            %s
            </main>
            </body>
            </html>
            """.formatted(text(title), head, head.isEmpty() ? "" : " class=\"wide\"", body));
    }

    /** Escapes text for use in an element or an attribute. */
    public static String text(String raw) {
        return HtmlUtils.htmlEscape(raw, "UTF-8");
    }
}
