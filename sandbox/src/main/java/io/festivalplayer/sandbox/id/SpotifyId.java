package io.festivalplayer.sandbox.id;

import java.nio.ByteBuffer;
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
        return encode(ByteBuffer.wrap(sha256(seed)), LENGTH);
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
        var bytes = new byte[(length * 6 + 31) / 32 * Integer.BYTES];
        RANDOM.nextBytes(bytes);
        return encode(ByteBuffer.wrap(bytes), length);
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

    // A catalogue has tens of thousands of ids and everybody waits for them, so no BigInteger: this is long division.
    private static String encode(ByteBuffer bytes, int length) {
        var number = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(number);
        var text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = DIGITS.charAt(divide(number, DIGITS.length()));
        }
        return new String(text);
    }

    /** Divides a number, highest part first, in place. Returns the remainder. */
    private static int divide(int[] number, int divisor) {
        long rest = 0;
        for (int i = 0; i < number.length; i++) {
            long part = rest << Integer.SIZE | Integer.toUnsignedLong(number[i]);
            number[i] = (int) (part / divisor);
            rest = part % divisor;
        }
        return (int) rest;
    }
}
