package io.festivalplayer.acceptance.bench;

import io.festivalplayer.acceptance.bench.bare.BareGateway;
import io.festivalplayer.acceptance.system.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bare applications in a jar, since a cache takes classes out of jars only, and the libraries of the starters. */
public final class BareJar {

    /** What gateway and worker have beside the starters. */
    private static final List<String> OURS = List.of(
            "bucket4j",
            "caffeine",
            "client-",
            "common-",
            "commons-text",
            "gson",
            "httpclient5",
            "httpcore5",
            "java-uuid",
            "jline",
            "nv-i18n",
            "picocli",
            "prometheus",
            "resilience4j",
            "spotify-web-api",
            "springdoc",
            "swagger");

    private BareJar() {}

    /** Where the classes are and those libraries of a program that the starters bring. */
    static String classPath(ExtractedJars jars, Program program) {
        var libraries = jars.libraries(program).stream().filter(BareJar::isOfStarters);
        return Stream.concat(Stream.of(written(jars.directory())), libraries)
                .map(Path::toString)
                .collect(Collectors.joining(":"));
    }

    /**
     * Whether a library comes with the starters, and not with what we added.
     *
     * @param library a jar beside a program of ours
     */
    public static boolean isOfStarters(Path library) {
        var name = library.getFileName().toString();
        return OURS.stream().noneMatch(name::startsWith) && !name.contains("micrometer-registry");
    }

    private static Path written(Path directory) {
        var jar = directory.resolve("bare.jar");
        if (!Files.exists(jar)) {
            write(jar);
        }
        return jar;
    }

    /**
     * Writes the bare applications' own classes.
     *
     * @param jar the file, which is not there yet
     */
    public static void write(Path jar) {
        try {
            var classes = Path.of(BareGateway.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var inside = BareGateway.class.getPackageName().replace('.', '/');
            try (var out = new JarOutputStream(Files.newOutputStream(jar));
                    var files = Files.list(classes.resolve(inside))) {
                for (var file : files.sorted().toList()) {
                    out.putNextEntry(new JarEntry(inside + "/" + file.getFileName()));
                    Files.copy(file, out);
                    out.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
