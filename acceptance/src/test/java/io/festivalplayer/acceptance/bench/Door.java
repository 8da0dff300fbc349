package io.festivalplayer.acceptance.bench;

import io.festivalplayer.acceptance.driver.Browser;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a logged-in browser sends along.
 *
 * @param headers as they go over the wire
 */
record Door(String headers) {

    static Door of(Browser browser) {
        return new Door(lines(browser.identity()));
    }

    byte[] get(String path, Map<String, String> more) {
        return KeepAlive.request("GET", path, headers + lines(more), "");
    }

    byte[] post(String path, String body) {
        return KeepAlive.request("POST", path, headers, body);
    }

    private static String lines(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
    }
}
