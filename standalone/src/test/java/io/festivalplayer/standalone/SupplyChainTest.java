package io.festivalplayer.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What we are made of: known to the byte, and under licences that let us pass it on. */
class SupplyChainTest {

    private static final String PAGE = "../client/package-lock.json";

    /** A tool that measures the page, and is passed on to nobody. */
    private static final String LIGHTHOUSE = "../client/lighthouse/package-lock.json";

    /** SPDX's names. Of a library's licences one is enough: we choose it. */
    private static final Set<String> LICENCES = Set.of(
            "0BSD",
            "Apache-2.0",
            "BlueOak-1.0.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            // Of JLine, whose file says the three clauses and its pom "the BSD licence".
            "BSD-4-Clause",
            "CC0-1.0",
            "EPL-2.0",
            "ISC",
            "MIT",
            "(MIT OR CC0-1.0)",
            "MIT-0",
            "MPL-2.0",
            "OFL-1.1",
            "Unlicense");

    /** Of tools of the build, which are not passed on. */
    private static final Set<String> LICENCES_OF_TOOLS = Set.of("CC-BY-4.0", "Python-2.0");

    /** Of Spring Session, whose jar holds the text of Apache-2.0 under a name that nobody else uses. */
    private static final String SPRING_SESSIONS = "Broadcom Foundation License";

    /** As the build says; the property is Maven's own {@code settings.offline}. */
    private static final boolean BUILT_OFFLINE = "offline: true".equals(System.getProperty("build"));

    @Test
    void gateway_and_worker_each_list_what_they_are_made_of() throws IOException {
        assertThat(lists())
                .allSatisfy(list -> assertThat(list.path("components")
                                .valueStream()
                                .map(library -> library.path("name").asString()))
                        .contains("spring-boot", "postgresql", "amqp-client"));
    }

    @Test
    void maven_itself_comes_from_its_home_as_a_fixed_release() throws IOException {
        assertThat(Files.readString(Path.of("../.mvn/wrapper/maven-wrapper.properties")))
                .containsPattern("(?m)^distributionUrl=https://.*-[0-9.]+-bin\\.zip$");
    }

    @Test
    void every_library_has_a_fixed_release_and_a_hash() throws IOException {
        assertThat(libraries()).isNotEmpty().allSatisfy(library -> {
            assertThat(library.path("version").asString()).doesNotContain("SNAPSHOT", "[", ",", "LATEST");
            assertThat(library.path("hashes")
                            .valueStream()
                            .map(hash -> hash.path("alg").asString()))
                    .contains("SHA-256");
        });
    }

    @Test
    void every_library_is_under_a_licence_that_lets_us_pass_it_on() throws IOException {
        assertThat(libraries().stream()
                        .filter(library -> licences(library).stream().noneMatch(SupplyChainTest::isAllowed))
                        .map(library -> library.path("purl").asString() + " " + licences(library)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, LIGHTHOUSE})
    void every_package_that_npm_fetches_is_known_to_the_byte(String lock) {
        assertThat(packages(lock))
                .isNotEmpty()
                .allSatisfy(
                        entry -> assertThat(entry.getValue().path("integrity").asString())
                                .as(entry.getKey())
                                .startsWith("sha512-"));
    }

    @Test
    void every_package_of_the_page_is_under_a_licence_that_lets_us_pass_it_on() {
        assertThat(packages(PAGE).stream()
                        .filter(entry -> !isAllowed(entry.getValue()))
                        .map(entry -> entry.getKey() + " " + entry.getValue().path("license")))
                .isEmpty();
    }

    private static boolean isAllowed(String licence) {
        return LICENCES.contains(licence) || licence.equals(SPRING_SESSIONS);
    }

    private static boolean isAllowed(JsonNode npmPackage) {
        var licence = npmPackage.path("license").asString("none");
        return LICENCES.contains(licence)
                || (npmPackage.path("dev").asBoolean(false) && LICENCES_OF_TOOLS.contains(licence));
    }

    private static List<String> licences(JsonNode library) {
        return library.path("licenses")
                .valueStream()
                .flatMap(choice -> Stream.of(
                        choice.path("expression").asString(""),
                        choice.at("/license/id").asString(""),
                        choice.at("/license/name").asString("")))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static List<JsonNode> libraries() throws IOException {
        return lists().stream()
                .flatMap(list -> list.path("components").valueStream())
                .filter(library -> !library.path("group").asString("").equals("io.festivalplayer"))
                .collect(Collectors.toMap(
                        library -> library.path("purl").asString(), library -> library, (one, _) -> one))
                .values()
                .stream()
                .toList();
    }

    private static List<JsonNode> lists() throws IOException {
        var lists = SupplyChainTest.class.getClassLoader().getResources("META-INF/sbom/application.cdx.json");
        var found = Collections.list(lists).stream().map(SupplyChainTest::read).toList();
        // Maven makes them only when it is online, as it is wherever a build is tested before it is passed on.
        assumeThat(found.isEmpty() && BUILT_OFFLINE)
                .as("built offline, without a list")
                .isFalse();
        assertThat(found)
                .extracting(list -> list.at("/metadata/component/name").asString())
                .contains("gateway", "worker");
        return found;
    }

    private static JsonNode read(URL list) {
        try (InputStream in = list.openStream()) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + list, e);
        }
    }

    private static List<Map.Entry<String, JsonNode>> packages(String lock) {
        return JsonMapper.shared().readTree(Path.of(lock)).path("packages").properties().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .toList();
    }
}
