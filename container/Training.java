import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the application once while its image is built, with nothing around it, asks it a few things and lets it end: its JVM
 * then writes what it has loaded and linked to /tmp/classes.aot, with which the image starts.
 */
final class Training {

    private static final Path OPTIONS = Path.of("/app/java.options");
    private static final Path CACHE = Path.of("/tmp/classes.aot");
    private static final int SECONDS = 180;

    private Training() {}

    /**
     * Trains.
     *
     * @param args the addresses to ask; once the first answers, the application is up
     * @throws IOException if the application cannot be started
     * @throws InterruptedException never, as nobody interrupts
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        // The options of the image, but for the cache that is not there yet.
        Files.readAllLines(OPTIONS).stream()
                .filter(option -> !option.startsWith("-XX:AOTCache="))
                .forEach(command::add);
        command.add(1, "-XX:AOTCacheOutput=" + CACHE);
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("TOKEN_KEYS", "training:" + someKey());
        var process = builder.start();
        var up = URI.create(args[0]);
        for (var asked = 0; !HealthProbe.ask(up).equals("200"); asked++) {
            if (asked > SECONDS || process.waitFor(1, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The application did not come up.");
            }
        }
        for (var address : args) {
            System.out.println(address + ": " + HealthProbe.ask(URI.create(address)));
        }
        process.destroy();
        process.waitFor();
        if (!Files.exists(CACHE)) {
            throw new IllegalStateException("No cache of classes was made.");
        }
    }

    /** Encrypts nothing; one that is not random would be refused. */
    private static String someKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
