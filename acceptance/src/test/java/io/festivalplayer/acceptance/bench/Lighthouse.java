package io.festivalplayer.acceptance.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Google's Lighthouse with the machine's Chromium. */
record Lighthouse(Path program) {

    private static final int ATTEMPTS = 3;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CHROMIUM_FLAGS =
            "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
                    + " --disable-component-update --disable-sync";

    /** As what it looks at a page, and how fast the page is to be there; a phone's network and processor are slower. */
    enum Form {
        PHONE(85, List.of("--form-factor=mobile")),
        DESKTOP(95, List.of("--preset=desktop"));

        private final double performance;
        private final List<String> options;

        Form(double performance, List<String> options) {
            this.performance = performance;
            this.options = options;
        }

        double performance() {
            return performance;
        }

        String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Scores of 100. */
    record Scores(double performance, double accessibility, double bestPractices) {}

    /** Fetches it from npm where that was not done yet. */
    static Lighthouse installed() {
        var folder = Path.of("client", "lighthouse").toAbsolutePath();
        var program = folder.resolve(Path.of("node_modules", "lighthouse", "cli", "index.js"));
        if (!Files.isRegularFile(program)) {
            Command.output(List.of("npm", "ci", "--ignore-scripts"), folder, Map.of());
        }
        return new Lighthouse(program);
    }

    /** Looks at a page once, as somebody who sends these headers. */
    Scores run(URI page, Form form, Map<String, String> headers) {
        var command = new ArrayList<>(List.of(
                "node",
                program.toString(),
                page.toString(),
                "--quiet",
                "--output=json",
                "--only-categories=performance,accessibility,best-practices",
                "--chrome-flags=" + CHROMIUM_FLAGS,
                "--extra-headers=" + JSON.writeValueAsString(headers)));
        command.addAll(form.options);
        var categories = JSON.readTree(report(command)).path("categories");
        return new Scores(
                score(categories, "performance"),
                score(categories, "accessibility"),
                score(categories, "best-practices"));
    }

    /** Now and then the browser's trace lacks its beginning, and Lighthouse itself asks to be run again. */
    private static String report(List<String> command) {
        var chromium = System.getenv().getOrDefault("E2E_CHROMIUM", "/usr/bin/chromium");
        for (var attempt = 1; ; attempt++) {
            try {
                return Command.output(command, Path.of("").toAbsolutePath(), Map.of("CHROME_PATH", chromium));
            } catch (IllegalStateException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static double score(JsonNode categories, String name) {
        return 100 * categories.path(name).path("score").asDouble();
    }
}
