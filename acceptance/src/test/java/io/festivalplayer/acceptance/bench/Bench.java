package io.festivalplayer.acceptance.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Runs scenarios, prints what they measure and writes it down after each, so that an ended run loses nothing. */
public final class Bench {

    private final List<Scenario> scenarios = Scenarios.all();
    private final PrintStream out = System.out;
    private final ResultsFile json;
    private final Page page;
    private final String commit;

    private Bench(Path docs, String commit) {
        this.json = new ResultsFile(docs.resolve("benchmarks.json"));
        this.page = new Page(docs.resolve("benchmarks.md"));
        this.commit = commit;
    }

    /**
     * The exit code is 0 whatever was measured, 1 when something could not be measured, 2 when the command line is
     * wrong.
     */
    public static void main(String[] arguments) {
        var docs = Path.of(System.getProperty("bench.docs", "docs"));
        System.exit(new Bench(docs, System.getProperty("bench.commit", "unknown")).run(List.of(arguments)));
    }

    private int run(List<String> arguments) {
        try {
            var options = Options.parse(arguments, scenarios);
            return options.list() ? list() : measure(options);
        } catch (IllegalArgumentException e) {
            out.println("script/bench: " + e.getMessage() + " (see --help and --list)");
            return 2;
        }
    }

    private int list() {
        scenarios.forEach(scenario -> out.printf("%-16s %s%n", scenario.name(), scenario.question()));
        return 0;
    }

    private int measure(Options options) {
        var notMeasured = options.only().stream()
                .filter(scenario -> measure(scenario, options.quick()).isEmpty())
                .map(Scenario::name)
                .toList();
        if (!notMeasured.isEmpty()) {
            out.println("Not measured: " + String.join(", ", notMeasured));
        }
        return notMeasured.isEmpty() ? 0 : 1;
    }

    /** Empty when it broke off; its earlier figures stay then, and the others are measured all the same. */
    private Optional<Result> measure(Scenario scenario, boolean quick) {
        out.printf("%n%s: %s%n", scenario.name(), scenario.question());
        try {
            var figures = scenario.measure(new Run(quick, out));
            var today = LocalDate.now(ZoneOffset.UTC);
            var result = new Result(scenario.name(), scenario.question(), today, commit, quick, figures);
            show(result);
            var results = json.read().with(result, scenarios);
            json.write(results);
            page.write(results);
            return Optional.of(result);
        } catch (RuntimeException | AssertionError e) {
            out.println("  broke off: " + e);
            e.printStackTrace(out);
            return Optional.empty();
        }
    }

    private void show(Result result) {
        result.figures()
                .forEach(figure -> out.printf(
                        "  %-60s %14s  %-18s %s%n",
                        figure.name(), Words.value(figure), Words.target(figure), Words.verdict(figure)));
    }
}
