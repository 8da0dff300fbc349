package io.festivalplayer.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldSecretsTest {

    @TempDir
    Path directory;

    private Path another;

    @BeforeEach
    void make_room_for_another_world() throws IOException {
        another = Files.createDirectory(directory.resolve("another"));
    }

    @Test
    void a_world_keeps_its_secrets_from_start_to_start() throws IOException {
        assertThat(WorldSecrets.in(directory)).isEqualTo(WorldSecrets.in(directory));
    }

    @Test
    void another_world_has_others() throws IOException {
        var one = WorldSecrets.in(directory);
        var other = WorldSecrets.in(another);

        assertThat(one.tokenKeys()).isNotEqualTo(other.tokenKeys());
        assertThat(one.databasePassword()).isNotEqualTo(other.databasePassword());
        assertThat(one.applicationPassword()).isNotEqualTo(other.applicationPassword());
        assertThat(one.brokerPassword()).isNotEqualTo(other.brokerPassword());
    }

    @Test
    void who_owns_the_database_and_who_works_with_it_have_passwords_of_their_own() throws IOException {
        var secrets = WorldSecrets.in(directory);

        assertThat(secrets.applicationPassword()).isNotEqualTo(secrets.databasePassword());
    }

    @Test
    void a_world_of_an_earlier_release_keeps_its_secrets_and_is_given_what_it_lacks() throws IOException {
        Files.writeString(directory.resolve("secrets.properties"), """
                token-keys=k1:old
                database-password=owner
                broker-password=broker
                """);

        var secrets = WorldSecrets.in(directory);

        assertThat(secrets.tokenKeys()).isEqualTo("k1:old");
        assertThat(secrets.databasePassword()).isEqualTo("owner");
        assertThat(secrets.applicationPassword()).hasSize(64);
        assertThat(WorldSecrets.in(directory)).isEqualTo(secrets);
    }

    @Test
    void a_token_key_has_the_length_that_the_cipher_asks_for() throws IOException {
        var key = WorldSecrets.in(directory).tokenKeys().split(":", 2)[1];

        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    }

    @Test
    void only_their_owner_reads_them() throws IOException {
        WorldSecrets.in(directory);

        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(directory.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void nothing_else_is_left_beside_them() throws IOException {
        WorldSecrets.in(another);

        try (var files = Files.list(another)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void they_do_not_print_themselves() throws IOException {
        var secrets = WorldSecrets.in(directory);

        assertThat(secrets.toString())
                .doesNotContain(secrets.tokenKeys(), secrets.databasePassword(), secrets.brokerPassword());
    }

    @Test
    void passwords_need_no_escaping_in_an_address_or_a_statement() throws IOException {
        var secrets = WorldSecrets.in(directory);

        assertThat(secrets.databasePassword() + secrets.applicationPassword() + secrets.brokerPassword())
                .matches("[0-9a-f]{192}");
    }
}
