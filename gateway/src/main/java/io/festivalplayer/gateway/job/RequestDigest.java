package io.festivalplayer.gateway.job;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/** Tells whether two requests under one key ask for the same, whatever their spacing: SHA-256 of what was read. */
final class RequestDigest {

    private final JsonMapper json;

    RequestDigest(JsonMapper json) {
        this.json = json;
    }

    String of(JobOrder order) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(order));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
