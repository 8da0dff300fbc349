package io.festivalplayer.common.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/**
 * Reads the settings: the environment wins over {@code .env}; an empty value counts as unset, and in the environment
 * also hides the one in {@code .env}.
 */
public final class SettingsReader {

    private static final String FILE = "_FILE";

    private static final String THROW_AWAY = "throw-away";

    /** Where the sandbox listens on one's own machine, and the app it knows. */
    private static final Map<Setting, String> SANDBOX = Map.of(
            Setting.SPOTIFY_ID, "sandbox",
            Setting.SPOTIFY_SECRET, "sandbox-secret",
            Setting.SPOTIFY_API_URL, "http://127.0.0.1:5100",
            Setting.SPOTIFY_ACCOUNTS_URL, "http://127.0.0.1:5100",
            Setting.SPOTIFY_AUTHORIZE_URL, "http://127.0.0.1:5100/authorize");

    private final Map<String, String> environment;
    private final Properties dotEnv;

    /**
     * Reads {@code .env} where there is one.
     *
     * @param environment the environment variables
     * @param dotEnvFile the file, which need not exist
     * @throws UncheckedIOException if it exists and cannot be read
     */
    public SettingsReader(Map<String, String> environment, Path dotEnvFile) {
        this.environment = environment;
        this.dotEnv = load(dotEnvFile);
    }

    /**
     * All settings that have a value. With FESTIVAL_SANDBOX and no SPOTIFY_ID, the sandbox is the Spotify.
     *
     * @return values by setting
     * @throws UncheckedIOException if a {@code NAME_FILE} names a file that cannot be read
     * @throws StartRefused if a secret is one of docker-compose.yml's and Spotify is the real one
     */
    public Map<Setting, String> read() {
        var values = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) {
            value(setting).ifPresent(value -> values.put(setting, value));
        }
        boolean isSandboxAllowed = Boolean.parseBoolean(values.get(Setting.FESTIVAL_SANDBOX));
        if (isSandboxAllowed && !values.containsKey(Setting.SPOTIFY_ID)) {
            SANDBOX.forEach(values::putIfAbsent);
        }
        // Who allows the sandbox and brings an app of their own is at Spotify's own address all the same.
        if (!isSandboxAllowed || !values.containsKey(Setting.SPOTIFY_API_URL)) {
            refusePublished(values);
        }
        return values;
    }

    /** docker-compose.yml has secrets that everybody can read, for trying out. */
    private static void refusePublished(Map<Setting, String> values) {
        values.forEach((setting, value) -> {
            if (setting.isSecret() && value.contains(THROW_AWAY)) {
                throw new StartRefused(
                        setting.name() + " is the one that docker-compose.yml has for trying out: everybody knows it.",
                        "Start with script/start --docker, which makes secrets of your own, or set " + setting.name()
                                + ".");
            }
        });
    }

    /** Where the environment says anything, {@code .env} is not asked. */
    private Optional<String> value(Setting setting) {
        var file = setting.name() + FILE;
        var fromEnvironment =
                environment.containsKey(setting.name()) || (setting.isSecret() && environment.containsKey(file));
        Function<String, String> source =
                fromEnvironment ? name -> environment.getOrDefault(name, "") : name -> dotEnv.getProperty(name, "");
        var direct = nonEmpty(source.apply(setting.name()));
        return direct.isPresent() || !setting.isSecret()
                ? direct
                : nonEmpty(source.apply(file)).map(path -> secret(setting, Path.of(path)));
    }

    private static Optional<String> nonEmpty(String value) {
        return Optional.of(value.strip()).filter(text -> !text.isEmpty());
    }

    private static String secret(Setting setting, Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(setting.name() + FILE + " names a file that cannot be read: " + file, e);
        }
    }

    private static Properties load(Path file) {
        var properties = new Properties();
        if (Files.exists(file)) {
            try {
                Files.readAllLines(file).forEach(line -> put(properties, line.strip()));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
        return properties;
    }

    /** {@code NAME=value} as Docker's env files have it, with the quotes that shells allow. */
    private static void put(Properties properties, String line) {
        int equals = line.indexOf('=');
        if (line.startsWith("#") || equals < 1) {
            return;
        }
        var name = line.substring(0, equals).strip().replaceFirst("^export\\s+", "");
        properties.setProperty(name, unquoted(line.substring(equals + 1).strip()));
    }

    private static String unquoted(String value) {
        var quoted = value.length() > 1
                && (value.startsWith("\"") || value.startsWith("'"))
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
