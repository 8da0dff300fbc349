package io.festivalplayer.acceptance.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks an address whether all is well there. */
public record Probe(HttpClient http, HttpRequest request) {

    /** Nobody is asked yet. */
    public Probe(URI address) {
        this(
                HttpClient.newHttpClient(),
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build());
    }

    /** Whether the answer is 200; no answer is none. */
    public boolean isOk() {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + request.uri(), e);
        }
    }
}
