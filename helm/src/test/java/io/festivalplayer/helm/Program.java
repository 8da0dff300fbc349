package io.festivalplayer.helm;

import io.festivalplayer.common.settings.Setting;
import io.festivalplayer.common.settings.SettingsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * A program that ships: which variables it reads, and where it listens. Asked of its own classes and settings files.
 */
enum Program {
    GATEWAY(
            List.of("gateway.yml", "common.yml"),
            List.of("io.festivalplayer.gateway", "io.festivalplayer.common"),
            List.of("server.port", "management.server.port"),
            "server.address"),
    WORKER(
            List.of("worker.yml", "common.yml"),
            List.of("io.festivalplayer.worker", "io.festivalplayer.common"),
            List.of("server.port"),
            "server.address"),
    SANDBOX(
            List.of("sandbox.yml"),
            List.of("io.festivalplayer.sandbox"),
            List.of("sandbox.port"),
            "sandbox.bind-address");

    /** It lists all settings, and reads none. */
    private static final String SETTINGS = "/common/settings/";

    private final List<String> files;
    private final List<String> packages;
    private final List<String> ports;
    private final String address;

    Program(List<String> files, List<String> packages, List<String> ports, String address) {
        this.files = files;
        this.packages = packages;
        this.ports = ports;
        this.address = address;
    }

    static Program of(Workload workload) {
        return valueOf(workload.component().toUpperCase(Locale.ROOT));
    }

    /** The names of all variables that change something. */
    Set<String> reads() {
        var names = new TreeSet<String>();
        settingsTypes().forEach(type -> components(type).map(Program::variable).forEach(names::add));
        if (this != SANDBOX) {
            var text = mentioned();
            Stream.of(Setting.values())
                    .filter(setting -> isSpringBoots(setting)
                            || Pattern.compile(Pattern.quote(setting.property()) + "(?![a-z.-])")
                                    .matcher(text)
                                    .find())
                    .forEach(setting -> names.add(setting.name()));
        }
        return names;
    }

    /**
     * Where it listens with this environment.
     *
     * @throws AssertionError if it listens on a loopback address only
     */
    List<Integer> listensOn(Map<String, String> variables) {
        var environment = environment(variables);
        var address = environment.getProperty(this.address, "127.0.0.1");
        if (!address.equals("0.0.0.0")) {
            throw new AssertionError(this + " listens on " + address + " only");
        }
        return ports.stream()
                .map(port -> environment.getRequiredProperty(port, Integer.class))
                .toList();
    }

    /**
     * Reads all settings as the program does when it starts.
     *
     * @throws RuntimeException if one cannot be read, or is refused
     */
    void bind(Map<String, String> variables) {
        var binder = Binder.get(environment(variables));
        settingsTypes().forEach(type -> binder.bindOrCreate(prefix(type), Bindable.of(type)));
    }

    private ConfigurableEnvironment environment(Map<String, String> variables) {
        var environment = new StandardEnvironment();
        var sources = environment.getPropertySources();
        sources.remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        if (this != SANDBOX) {
            var settings = new HashMap<String, Object>();
            new SettingsReader(variables, Path.of("no.env"))
                    .read()
                    .forEach((setting, value) -> settings.put(setting.property(), value));
            sources.addFirst(new MapPropertySource("settings", settings));
        }
        sources.replace(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new HashMap<>(variables)));
        try {
            for (var file : files) {
                new YamlPropertySourceLoader()
                        .load(file, new ClassPathResource(file))
                        .forEach(sources::addLast);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return environment;
    }

    private List<Class<?>> settingsTypes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var types = new ArrayList<Class<?>>();
        for (var name : packages) {
            for (var candidate : scanner.findCandidateComponents(name)) {
                types.add(ClassUtils.resolveClassName(String.valueOf(candidate.getBeanClassName()), null));
            }
        }
        return types;
    }

    private static String prefix(Class<?> type) {
        return Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(type, ConfigurationProperties.class))
                .prefix();
    }

    private static Stream<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> prefix(type) + "." + DataObjectPropertyName.toDashedForm(name));
    }

    private static boolean isSpringBoots(Setting setting) {
        return setting.property().startsWith("logging.");
    }

    /** By the list of settings; what is not in it, Spring Boot reads by a rule. */
    private static String variable(String property) {
        return Stream.of(Setting.values())
                .filter(setting -> setting.property().equals(property))
                .map(Setting::name)
                .findFirst()
                .orElseGet(() -> property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT));
    }

    /** All that stands in its settings files and classes. */
    private String mentioned() {
        var resolver = new PathMatchingResourcePatternResolver();
        var text = new StringBuilder();
        try {
            for (var file : files) {
                text.append(text(new ClassPathResource(file)));
            }
            for (var name : packages) {
                for (var type : resolver.getResources("classpath*:" + name.replace('.', '/') + "/**/*.class")) {
                    if (!type.getURL().getPath().contains(SETTINGS)) {
                        text.append(text(type));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The texts in a class file are found by reading it as one. */
    private static String text(Resource resource) throws IOException {
        return resource.getContentAsString(StandardCharsets.ISO_8859_1);
    }
}
