package io.festivalplayer.common.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.festivalplayer.common.settings.StartRefused;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCipherTest {

    private static final String OLD = "old:" + key(1);
    private static final String NEW = "new:" + key(2);
    private static final String TOKEN = "BQ-a-token-with-ünïcode";

    private final UUID account = UUID.randomUUID();

    @Test
    void a_token_comes_back_as_it_was() {
        var cipher = new TokenCipher(NEW);

        assertThat(cipher.decrypt(account, "new", cipher.encrypt(account, TOKEN)))
                .contains(TOKEN);
    }

    @Test
    void the_same_token_is_never_stored_as_the_same_bytes() {
        var cipher = new TokenCipher(NEW);

        assertThat(cipher.encrypt(account, TOKEN)).isNotEqualTo(cipher.encrypt(account, TOKEN));
    }

    @Test
    void a_row_that_was_copied_to_another_account_gives_no_token() {
        var cipher = new TokenCipher(NEW);
        var stored = cipher.encrypt(account, TOKEN);

        assertThat(cipher.decrypt(UUID.randomUUID(), "new", stored)).isEmpty();
    }

    @Test
    void a_row_that_was_changed_gives_no_token() {
        var cipher = new TokenCipher(NEW);
        var stored = cipher.encrypt(account, TOKEN);
        stored[stored.length - 1] ^= 1;

        assertThat(cipher.decrypt(account, "new", stored)).isEmpty();
    }

    @Test
    void the_first_key_encrypts() {
        assertThat(new TokenCipher(NEW + "," + OLD).keyId()).isEqualTo("new");
    }

    @Test
    void an_old_key_still_decrypts() {
        var stored = new TokenCipher(OLD).encrypt(account, TOKEN);

        assertThat(new TokenCipher(NEW + ", " + OLD).decrypt(account, "old", stored))
                .contains(TOKEN);
    }

    @Test
    void without_its_key_a_token_is_gone() {
        var stored = new TokenCipher(OLD).encrypt(account, TOKEN);

        assertThat(new TokenCipher(NEW).decrypt(account, "old", stored)).isEmpty();
    }

    @Test
    void with_another_key_of_its_name_a_token_is_gone() {
        var stored = new TokenCipher(OLD).encrypt(account, TOKEN);

        assertThat(new TokenCipher("old:" + key(3)).decrypt(account, "old", stored))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                " ",
                "CzBVep/E6Q4zWH2ix+wRNluApcrvFDleg6jN8hc8YYY=",
                ":CzBVep/E6Q4zWH2ix+wRNluApcrvFDleg6jN8hc8YYY=",
                "k1:",
                "k1:not base64!!",
                "k1:c2VjcmV0LXRvby1zaG9ydA==",
                "k1:CzBVep/E6Q4zWH2ix+wRNluApcrvFDleg6jN8hc8YYY=,",
                "k1:CzBVep/E6Q4zWH2ix+wRNluApcrvFDleg6jN8hc8YYY=,k2"
            })
    void keys_that_cannot_be_used_are_refused_at_start(String spec) {
        assertThatThrownBy(() -> new TokenCipher(spec)).isInstanceOf(StartRefused.class);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "AAECAwQFBgcAAQIDBAUGBwABAgMEBQYHAAECAwQFBgc=",
                "c2VjcmV0LWtleS1vZi0zMi1ieXRlcy1leGFjdGx5ISE=",
                "Y29ycmVjdCBob3JzZSBiYXR0ZXJ5IHN0YXBsZSB4MTI="
            })
    void a_key_that_somebody_made_up_is_refused(String key) {
        assertThatThrownBy(() -> new TokenCipher("k1:" + key))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("not random");
    }

    @Test
    void two_keys_of_one_name_are_refused() {
        assertThatThrownBy(() -> new TokenCipher(OLD + ",old:" + key(3))).isInstanceOf(StartRefused.class);
    }

    @Test
    void a_random_key_is_taken() {
        assertThat(IntStream.range(0, 1000).mapToObj(seed -> new TokenCipher("k1:" + key(seed))))
                .hasSize(1000);
    }

    @Test
    void a_refused_key_is_not_shown() {
        var refused = catchThrowableOfType(
                StartRefused.class, () -> new TokenCipher("k1:c2VjcmV0LXRvby1zaG9ydA==,k2:another%secret"));

        assertThat(refused.getMessage() + refused.action()).doesNotContain("c2VjcmV0", "another%secret");
    }

    @Test
    void a_refusal_says_what_to_set() {
        assertThatThrownBy(() -> new TokenCipher("")).hasMessageContaining("TOKEN_KEYS");
    }

    private static String key(int seed) {
        var bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
