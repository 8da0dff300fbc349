package io.festivalplayer.acceptance.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks an address whether all is well there. */
record Probe(HttpClient http, HttpRequest request) {

    Probe(URI address) {
        this(
                HttpClient.newHttpClient(),
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build());
    }

    boolean isOk() throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
