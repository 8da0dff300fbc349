package io.festivalplayer.gateway.web;

import org.springframework.http.HttpStatusCode;

/** What we say where only a status is known, as for what the framework refuses by itself. */
record StatusWords(String code, String detail) {

    static StatusWords of(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> new StatusWords("not_logged_in", "Log in with Spotify first, at /login.");
            case 403 -> new StatusWords("forbidden", "This is not allowed.");
            case 404 -> new StatusWords("not_found", "There is nothing at this address.");
            case 405 -> new StatusWords("method_not_allowed", "This address does not take this method.");
            case 406 -> new StatusWords("not_acceptable", "We answer with application/json.");
            case 413 -> new StatusWords("too_large", "The request is larger than we take.");
            case 415 -> new StatusWords("unsupported_media_type", "Send the request as application/json.");
            case 503 -> new StatusWords("unavailable", "We cannot answer at the moment. Try again in a few seconds.");
            default ->
                status.is4xxClientError()
                        ? new StatusWords("bad_request", "We do not understand this request.")
                        : new StatusWords("internal", "Something went wrong on our side. Try again.");
        };
    }
}
