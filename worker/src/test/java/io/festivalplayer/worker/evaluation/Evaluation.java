package io.festivalplayer.worker.evaluation;

import io.festivalplayer.common.lineup.NameKey;
import io.festivalplayer.common.spotify.UncountedSpotify;
import io.festivalplayer.testing.GeneratedPart;
import io.festivalplayer.worker.match.BillTrial;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets the matcher loose on bills whose answers are known, and writes down how often it is right. */
public final class Evaluation {

    private final EvaluationSet set;
    private final Set<String> ownNames;
    private final PrintStream out = System.out;

    private Evaluation(EvaluationSet set) {
        this.set = set;
        this.ownNames = ownNames(set.artists());
    }

    /**
     * Measures in each mode that is named, prints it and, unless {@code --print} is given, writes it on the page.
     *
     * @param arguments {@code --misses} lists what was not right; {@code --print} writes nothing
     */
    public static void main(String[] arguments) throws IOException {
        var options = Set.of(arguments);
        var evaluation = new Evaluation(new EvaluationSet(Path.of(System.getProperty("evaluation.set"))));
        var reports = evaluation.measure(List.of("development", "extended"));
        var text = reports.stream().map(Report::text).collect(Collectors.joining("\n"));
        evaluation.out.println(text);
        if (options.contains("--misses")) {
            reports.getFirst().misses().forEach(evaluation.out::println);
        }
        if (!options.contains("--print")) {
            new GeneratedPart(Path.of(System.getProperty("evaluation.page")), "script/evaluate")
                    .replaceBy("\n" + text + "\n");
        }
    }

    private List<Report> measure(List<String> modes) throws IOException {
        var directory = Files.createTempDirectory("evaluation-");
        var catalogue = directory.resolve("catalogue.json");
        SandboxCatalogue.of(set.artists()).write(catalogue);
        try (var sandbox = EvaluationSandbox.start(Path.of(System.getProperty("sandbox.jar")), catalogue, directory)) {
            return modes.stream().map(mode -> measure(mode, sandbox)).toList();
        } finally {
            try (var files = Files.list(directory)) {
                files.map(Path::toFile).forEach(File::delete);
            }
            Files.delete(directory);
        }
    }

    private Report measure(String mode, EvaluationSandbox sandbox) {
        sandbox.play(mode);
        int before = sandbox.calls();
        var judged = new ArrayList<Judged>();
        try (var spotify = new UncountedSpotify(sandbox.address())) {
            var trial = new BillTrial(spotify.catalogue(), sandbox.token());
            set.bills().forEach(bill -> judged.addAll(judge(bill, trial)));
        }
        return new Report(mode, new Tally(judged), sandbox.calls() - before);
    }

    private List<Judged> judge(LabelledBill bill, BillTrial trial) {
        var found = trial.match(bill.acts().stream().map(LabelledAct::name).toList());
        var judged = new ArrayList<Judged>();
        for (var each : found) {
            var billed = bill.acts().get(each.of());
            var act = each.part().map(billed::part).orElse(billed);
            judged.add(new Judged(
                    bill.name(),
                    act,
                    each.match(),
                    Outcome.of(act, each.match()),
                    each.questions(),
                    act.isThere() && ownNames.containsAll(act.answers())));
        }
        return judged;
    }

    /** Ids of the artists whose names nobody else there has. */
    private static Set<String> ownNames(List<KnownArtist> artists) {
        var byName = artists.stream().collect(Collectors.groupingBy(artist -> NameKey.of(artist.name())));
        return byName.values().stream()
                .filter(namesakes -> namesakes.size() == 1)
                .map(namesakes -> namesakes.getFirst().id())
                .collect(Collectors.toSet());
    }
}
