package io.festivalplayer.sandbox.id;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** Makes identifiers of 22 letters and digits, the form that Spotify's identifiers have. */
public final class SpotifyId {

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int LENGTH = 22;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SpotifyId() {}

    /** Returns the identifier that belongs to a seed, the same each time. */
    public static String of(String seed) {
        return encode(new BigInteger(1, sha256(seed)), LENGTH);
    }

    /** Returns an identifier nobody had before. */
    public static String random() {
        return secret(LENGTH);
    }

    /**
     * Returns letters and digits that cannot be guessed.
     *
     * @param length how many, at least 1
     */
    public static String secret(int length) {
        return encode(new BigInteger(length * 6, RANDOM), length);
    }

    /** Says whether something has the form of an identifier. */
    public static boolean wellFormed(String id) {
        return id.matches("[0-9A-Za-z]{" + LENGTH + "}");
    }

    /** Returns the SHA-256 digest of a text in UTF-8. */
    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String encode(BigInteger number, int length) {
        var text = new StringBuilder(length);
        var base = BigInteger.valueOf(DIGITS.length());
        var rest = number;
        while (text.length() < length) {
            var parts = rest.divideAndRemainder(base);
            text.append(DIGITS.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return text.toString();
    }
}
