package io.festivalplayer.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
 * @param databasePassword of the database roles that own it
 * @param applicationPassword of the database role that gateway and worker have
 * @param brokerPassword of the broker inside
 */
record WorldSecrets(String tokenKeys, String databasePassword, String applicationPassword, String brokerPassword) {

    private static final int BYTES = 32;

    static WorldSecrets in(Path directory) throws IOException {
        var file = directory.resolve("secrets.properties");
        var known = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                known.load(reader);
            }
        }
        var secrets = new WorldSecrets(
                known.getProperty("token-keys", "k1:" + Base64.getEncoder().encodeToString(random())),
                known.getProperty("database-password", password()),
                known.getProperty("application-password", password()),
                known.getProperty("broker-password", password()));
        if (known.size() < WorldSecrets.class.getRecordComponents().length) {
            write(file, secrets);
        }
        return secrets;
    }

    @Override
    public String toString() {
        return "WorldSecrets[hidden]";
    }

    /** Written beside and then moved, so that a start that was cut off leaves no half a file. */
    private static void write(Path file, WorldSecrets secrets) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var beside = Files.createTempFile(file.getParent(), "secrets", ".tmp", ownerOnly);
        Files.writeString(beside, """
                token-keys=%s
                database-password=%s
                application-password=%s
                broker-password=%s
                """.formatted(
                secrets.tokenKeys, secrets.databasePassword, secrets.applicationPassword, secrets.brokerPassword));
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String password() {
        return HexFormat.of().formatHex(random());
    }

    private static byte[] random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
