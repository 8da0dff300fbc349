package io.festivalplayer.common.account;

import io.festivalplayer.common.settings.StartRefused;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts tokens at rest: AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits, the account as associated
 * data, so that a row copied to another account does not decrypt. The first key encrypts, all decrypt. Safe for use by
 * many threads.
 */
final class TokenCipher {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    /** Of 32 random bytes 30 are different on average; fewer than this never come about by chance. */
    private static final int DIFFERENT_BYTES = 16;

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final String current;
    private final SecureRandom random = new SecureRandom();

    /**
     * Reads the keys.
     *
     * @param spec {@code id:base64,…}, each key 32 bytes
     * @throws StartRefused if there is none, or one is not what it should be, or not random; the message shows no key
     */
    TokenCipher(String spec) {
        for (var entry : spec.split(",", -1)) {
            int colon = entry.indexOf(':');
            if (colon < 1) {
                throw refused("an entry is not of the form id:base64");
            }
            var id = entry.substring(0, colon).strip();
            if (keys.put(id, key(entry.substring(colon + 1).strip())) != null) {
                throw refused("two keys have the id " + id);
            }
        }
        this.current = keys.keySet().iterator().next();
    }

    /** The ids of the keys that decrypt. */
    Set<String> keyIds() {
        return Set.copyOf(keys.keySet());
    }

    /** The id of the key that encrypts now. */
    String keyId() {
        return current;
    }

    byte[] encrypt(UUID accountId, String token) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var key = Optional.ofNullable(keys.get(current)).orElseThrow();
        var sealed = seal(key, nonce, accountId, token.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** Empty when the key is gone or is another one, or the value was made for another account: log in again then. */
    Optional<String> decrypt(UUID accountId, String keyId, byte[] stored) {
        var buffer = ByteBuffer.wrap(stored);
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        return Optional.ofNullable(keys.get(keyId)).flatMap(key -> open(key, nonce, accountId, sealed));
    }

    private static Optional<String> open(SecretKey key, byte[] nonce, UUID accountId, byte[] sealed) {
        try {
            var opened = run(Cipher.DECRYPT_MODE, key, nonce, accountId, sealed);
            return Optional.of(new String(opened, StandardCharsets.UTF_8));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    private static byte[] seal(SecretKey key, byte[] nonce, UUID accountId, byte[] open) {
        try {
            return run(Cipher.ENCRYPT_MODE, key, nonce, accountId, open);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, UUID accountId, byte[] input)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(accountId.toString().getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(input);
    }

    private static SecretKey key(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw refused("a key is not base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw refused("a key has " + bytes.length + " bytes instead of " + KEY_BYTES);
        }
        if (isMadeUp(bytes)) {
            throw refused("a key is not random");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** Zeros, a pattern, or a sentence: what somebody types, and somebody else can guess. */
    private static boolean isMadeUp(byte[] key) {
        var different =
                IntStream.range(0, key.length).map(i -> key[i]).distinct().count();
        var isText = IntStream.range(0, key.length).allMatch(i -> key[i] >= ' ' && key[i] <= '~');
        return different < DIFFERENT_BYTES || isText;
    }

    private static StartRefused refused(String why) {
        return new StartRefused(
                "TOKEN_KEYS cannot be used: " + why + ".",
                "Set it to id:base64 with 32 random bytes, for example k1:$(openssl rand -base64 32).");
    }
}
