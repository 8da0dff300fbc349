package io.festivalplayer.common.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.database.MigratedDatabase;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A key is changed while processes run: first all of them learn the new one, then it comes first, then the old one
 * goes. Two settings side by side are what a rolling restart looks like.
 */
class KeyRotationTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private static final String OLD = "old:" + key();
    private static final String NEW = "new:" + key();

    @Test
    void while_processes_learn_the_new_key_each_reads_what_the_others_write() {
        var before = processWith(OLD);
        var learned = processWith(OLD + "," + NEW);

        assertThat(learned.grants.find(before.signIn())).isPresent();
        assertThat(before.grants.find(learned.signIn())).isPresent();
    }

    @Test
    void while_the_new_key_comes_first_each_reads_what_the_others_write() {
        var learned = processWith(OLD + "," + NEW);
        var changed = processWith(NEW + "," + OLD);

        assertThat(changed.grants.find(learned.signIn())).isPresent();
        assertThat(learned.grants.find(changed.signIn())).isPresent();
    }

    @Test
    void what_the_old_key_encrypted_is_encrypted_anew_and_then_the_old_key_can_go() {
        var account = processWith(OLD).signIn();

        assertThat(processWith(NEW + "," + OLD).accounts.encryptAnew(10)).isEqualTo(1);

        assertThat(processWith(NEW).grants.find(account))
                .hasValueSatisfying(grant -> assertThat(grant.refreshToken()).isEqualTo("AQ-refresh"));
    }

    @Test
    void what_is_encrypted_with_the_first_key_stays_as_it_is() {
        var process = processWith(NEW + "," + OLD);
        process.signIn();

        assertThat(process.accounts.encryptAnew(10)).isZero();
    }

    @Test
    void a_grant_whose_key_is_gone_stays_as_it_is_and_its_listener_logs_in_again() {
        var account = processWith(OLD).signIn();
        var process = processWith(NEW);

        assertThat(process.accounts.encryptAnew(10)).isZero();
        assertThat(process.grants.find(account)).isEmpty();
    }

    /** What a process with these keys sees. */
    private record Keyed(GrantStore grants, AccountStore accounts) {

        UUID signIn() {
            return Somebody.signIn(accounts);
        }
    }

    private static Keyed processWith(String keys) {
        var grants = new GrantStore(database.sql(), new TokenCipher(keys));
        return new Keyed(
                grants, new AccountStore(database.sql(), new TransactionTemplate(database.transactions()), grants));
    }

    private static String key() {
        return Base64.getEncoder().encodeToString(new SecureRandom().generateSeed(32));
    }
}
