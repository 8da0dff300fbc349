package io.festivalplayer.common.job;

import java.util.UUID;

/**
 * The mark by which a job finds its own playlist again: the last words of the playlist's description. Spotify has no
 * idempotency key, and a create whose answer was lost can only be recognised by what it wrote.
 */
public final class JobToken {

    private static final int LENGTH = 8;
    private static final String PREFIX = "made with Festival Player ";

    private JobToken() {}

    /**
     * The sentence that ends the description of a job's playlist.
     *
     * @param jobId a UUIDv7; its random tail is what the token is made of
     * @return a sentence with eight characters of 40 random bits
     */
    public static String sentence(UUID jobId) {
        var token = Long.toUnsignedString(jobId.getLeastSignificantBits() & ((1L << 40) - 1), 32);
        return PREFIX + "0".repeat(LENGTH - token.length()) + token;
    }
}
