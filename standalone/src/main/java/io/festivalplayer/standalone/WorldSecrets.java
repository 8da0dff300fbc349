package io.festivalplayer.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The keys and passwords of a world, made at its first start and kept in a file that only its owner can read. There is
 * no default key anywhere.
 *
 * @param tokenKeys encrypts listeners' tokens
 * @param databasePassword of both database roles
 * @param brokerPassword of the broker inside
 */
record WorldSecrets(String tokenKeys, String databasePassword, String brokerPassword) {

    private static final int BYTES = 32;

    static WorldSecrets in(Path directory) throws IOException {
        var file = directory.resolve("secrets.properties");
        if (!Files.exists(file)) {
            write(file, fresh());
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new WorldSecrets(
                properties.getProperty("token-keys"),
                properties.getProperty("database-password"),
                properties.getProperty("broker-password"));
    }

    @Override
    public String toString() {
        return "WorldSecrets[hidden]";
    }

    private static WorldSecrets fresh() {
        return new WorldSecrets(
                "k1:" + Base64.getEncoder().encodeToString(random()),
                HexFormat.of().formatHex(random()),
                HexFormat.of().formatHex(random()));
    }

    /** Written beside and then moved, so that a start that was cut off leaves no half a file. */
    private static void write(Path file, WorldSecrets secrets) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var beside = Files.createTempFile(file.getParent(), "secrets", ".tmp", ownerOnly);
        Files.writeString(beside, """
                token-keys=%s
                database-password=%s
                broker-password=%s
                """.formatted(secrets.tokenKeys, secrets.databasePassword, secrets.brokerPassword));
        Files.move(beside, file);
    }

    private static byte[] random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
