import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** Counts the tests in the JUnit reports below each module's {@code target/*-reports}; script/test runs it. */
enum Outcome {
    PASSED,
    FAILED,
    SKIPPED
}

record TestCase(String name, Outcome outcome, String reason) {

    static TestCase of(Element element) {
        var name = element.getAttribute("classname") + " " + element.getAttribute("name");
        if (first(element, "failure") instanceof Element failure) {
            return new TestCase(name, Outcome.FAILED, failure.getAttribute("message"));
        }
        if (first(element, "error") instanceof Element error) {
            return new TestCase(name, Outcome.FAILED, error.getAttribute("message"));
        }
        if (first(element, "skipped") instanceof Element skipped) {
            // Surefire has the reason in the text for an assumption, in the attribute for a class that is disabled.
            var message = skipped.getAttribute("message");
            return new TestCase(name, Outcome.SKIPPED, message.isBlank() ? skipped.getTextContent().strip() : message);
        }
        return new TestCase(name, Outcome.PASSED, "");
    }

    private static Object first(Element element, String tag) {
        return element.getElementsByTagName(tag).item(0);
    }

    boolean isSilent() {
        return reason.isBlank() || reason.endsWith("is @Disabled");
    }

    /** AssertJ begins with an empty line, and tells what it got and what it expected in the next four. */
    private String opening() {
        return reason.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(4).collect(Collectors.joining(" "));
    }

    String line() {
        return name + (reason.isBlank() ? "" : ": " + opening());
    }
}

void main(String[] modules) throws IOException {
    var cases = new ArrayList<TestCase>();
    var complaints = new ArrayList<String>();
    for (var module : modules) {
        var directory = Path.of(module);
        var found = casesOf(directory);
        if (found.isEmpty() && hasTests(directory)) {
            complaints.add(module + " has tests, but reported none");
        }
        cases.addAll(found);
    }
    show("failed: ", with(cases, Outcome.FAILED));
    show("skipped: ", with(cases, Outcome.SKIPPED));
    with(cases, Outcome.SKIPPED).stream()
            .filter(TestCase::isSilent)
            .forEach(silent -> complaints.add("skipped without saying why: " + silent.name()));
    complaints.forEach(IO::println);

    var failed = with(cases, Outcome.FAILED).size();
    IO.println("%d passed, %d failed, %d skipped"
            .formatted(with(cases, Outcome.PASSED).size(), failed, with(cases, Outcome.SKIPPED).size()));
    System.exit(failed == 0 && complaints.isEmpty() && !cases.isEmpty() ? 0 : 1);
}

List<TestCase> with(List<TestCase> cases, Outcome outcome) {
    return cases.stream().filter(each -> each.outcome() == outcome).toList();
}

void show(String label, List<TestCase> cases) {
    cases.forEach(each -> IO.println(label + each.line()));
}

List<TestCase> casesOf(Path module) throws IOException {
    var target = module.resolve("target");
    if (!Files.isDirectory(target)) {
        return List.of();
    }
    try (var directories = Files.newDirectoryStream(target, "*-reports")) {
        var cases = new ArrayList<TestCase>();
        for (var directory : directories) {
            try (var reports = Files.newDirectoryStream(directory, "*.xml")) {
                reports.forEach(report -> cases.addAll(read(report)));
            }
        }
        return cases;
    }
}

List<TestCase> read(Path report) {
    try {
        var elements = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getElementsByTagName("testcase");
        return IntStream.range(0, elements.getLength())
                .mapToObj(elements::item)
                .map(Element.class::cast)
                .map(TestCase::of)
                .toList();
    } catch (Exception e) {
        throw new IllegalStateException("cannot read " + report, e);
    }
}

boolean hasTests(Path module) throws IOException {
    if (!Files.isDirectory(module)) {
        return false;
    }
    try (Stream<Path> files = Files.walk(module)) {
        return files.filter(file -> !file.toString().contains("node_modules"))
                .filter(file -> !file.startsWith(module.resolve("target")))
                .map(file -> file.getFileName().toString())
                .anyMatch(name -> name.matches(".*(Test|IT)\\.java|.*\\.(test|spec)\\.[jt]sx?"));
    }
}
