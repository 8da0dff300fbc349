package io.festivalplayer.sandbox.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** The frame of the sandbox's few pages for people. */
public final class Html {

    private Html() {}

    /**
     * Returns a page.
     *
     * @param status the HTTP status
     * @param title text, which is escaped here
     * @param body HTML, whose texts are already escaped
     */
    public static ResponseEntity<String> page(int status, String title, String body) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src *")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body("""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>
            :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
            body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
            header { border-bottom: 1px solid #8886; margin-bottom: 1.5rem; color: #777; }
            img { border-radius: .5rem; }
            table { border-collapse: collapse; width: 100%%; }
            td, th { text-align: left; padding: .2rem .6rem .2rem 0; vertical-align: top; }
            button, input[type=text] { font: inherit; padding: .4rem 1rem; margin: .2rem .4rem .2rem 0; }
            code { font-size: .9em; overflow-wrap: anywhere; }
            </style>
            </head>
            <body>
            <header>Spotify sandbox: nothing here is Spotify's</header>
            <h1>%1$s</h1>
            %2$s
            </body>
            </html>
            """.formatted(text(title), body));
    }

    /** Escapes text for use in an element or an attribute. */
    public static String text(String raw) {
        return HtmlUtils.htmlEscape(raw, "UTF-8");
    }
}
