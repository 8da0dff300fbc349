package io.festivalplayer.acceptance.deploy;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the documents say that the programs read from their environment. */
final class Program {

    /** What no file may hold. */
    static final Set<String> SECRET = Set.of(
            "SPOTIFY_ID",
            "SPOTIFY_SECRET",
            "DATABASE_PASSWORD",
            "DATABASE_MIGRATOR_PASSWORD",
            "RABBITMQ_URI",
            "TOKEN_KEYS");

    /** What every gateway and worker has to be given. */
    static final Set<String> NEEDED = Set.of(
            "SPOTIFY_ID",
            "SPOTIFY_SECRET",
            "REDIRECT_URI",
            "DATABASE_URL",
            "DATABASE_USER",
            "DATABASE_PASSWORD",
            "RABBITMQ_URI",
            "TOKEN_KEYS");

    /** What {@code migrate} has to be given. */
    static final Set<String> NEEDED_TO_MIGRATE =
            Set.of("DATABASE_URL", "DATABASE_USER", "DATABASE_MIGRATOR_USER", "DATABASE_MIGRATOR_PASSWORD");

    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Z_]+)`");

    private Program() {}

    /** The first column of the table of settings. */
    static Set<String> settings() {
        var settings = new TreeSet<String>();
        DeployFile.text(DeployFile.ROOT.resolve("docs/http-api.md"))
                .lines()
                .dropWhile(line -> !line.startsWith("## Settings"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|"))
                .forEach(line ->
                        NAME.matcher(line.split("\\|")[1]).results().forEach(name -> settings.add(name.group(1))));
        return settings;
    }
}
