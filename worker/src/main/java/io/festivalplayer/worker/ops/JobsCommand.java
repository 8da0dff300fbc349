package io.festivalplayer.worker.ops;

import io.festivalplayer.common.job.JobEvent;
import io.festivalplayer.common.job.JobState;
import io.festivalplayer.common.job.Operations;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Jobs as the person on call sees and moves them. */
@Command(
        name = "jobs",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[COMMAND]",
        description = "Jobs, without their listeners. Alone it lists those that are stuck.")
final class JobsCommand implements Callable<Integer> {

    private final OpsParts parts;
    private final Terminal terminal;

    JobsCommand(OpsParts parts, Terminal terminal) {
        this.parts = parts;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return list(null, true, 50, false);
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "The oldest first.")
    int list(
            @Option(names = "--state", description = "Only those that stand there: ${COMPLETION-CANDIDATES}.") @Nullable
                    JobState state,
            @Option(names = "--stuck", description = "Only those that are due for five minutes, and that nobody runs.")
                    boolean stuck,
            @Option(
                            names = "--limit",
                            defaultValue = "50",
                            description = "How many at most; ${DEFAULT-VALUE} unless told.")
                    int limit,
            @Option(names = "--json", description = "As JSON.") boolean json) {
        var lines = stuck ? jobs().stuck(limit) : jobs().list(Optional.ofNullable(state), limit);
        if (json) {
            terminal.json(lines);
        } else if (lines.isEmpty()) {
            terminal.say(stuck ? "No job is stuck." : "There are no such jobs.");
        } else {
            table(lines);
        }
        return 0;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "One job with its history.")
    int show(@Parameters(paramLabel = "ID") UUID id, @Option(names = "--json", description = "As JSON.") boolean json) {
        var line = jobs().find(id).orElseThrow(() -> new OpsFailure("There is no job " + id + "."));
        var history = jobs().history(id);
        if (json) {
            terminal.json(new WithHistory(line, history));
        } else {
            table(List.of(line));
            terminal.say("");
            terminal.table(
                    List.of("AT", "FROM", "TO", "BY", "REASON"),
                    history.stream().map(JobsCommand::row).toList());
        }
        return 0;
    }

    @Command(
            name = "park",
            mixinStandardHelpOptions = true,
            description = "Lets a job wait. A slice that is under way comes to its end first.")
    int park(
            @Parameters(paramLabel = "ID") UUID id,
            @Option(names = "--for", required = true, paramLabel = "DURATION", description = "Such as 30m, 2h, 1d.")
                    Duration wait) {
        return done(
                jobs().park(id, wait),
                id,
                "waits for " + wait.toString().substring(2).toLowerCase(Locale.ROOT));
    }

    @Command(name = "release", mixinStandardHelpOptions = true, description = "Lets a job go on at once.")
    int release(@Parameters(paramLabel = "ID") UUID id) {
        return done(jobs().release(id), id, "is due");
    }

    /** A job and all that happened to it. */
    private record WithHistory(Operations.Line job, List<JobEvent> history) {}

    private int done(boolean done, UUID id, String what) {
        if (!done) {
            throw new OpsFailure("There is no job " + id + " with anything to do.");
        }
        terminal.say("Job " + id + " " + what + ".");
        return 0;
    }

    private void table(List<Operations.Line> lines) {
        terminal.table(
                List.of("ID", "STATE", "ACCEPTED", "LAST EVENT", "WAITS UNTIL", "FOR", "ATTEMPTS", "LEASE"),
                lines.stream().map(JobsCommand::row).toList());
    }

    private static List<String> row(Operations.Line line) {
        return List.of(
                line.id().toString(),
                line.state().code() + (line.hasWork() && line.state().isFinished() ? "+" : ""),
                line.created().truncatedTo(ChronoUnit.SECONDS).toString(),
                line.lastEvent().truncatedTo(ChronoUnit.SECONDS).toString(),
                line.waitsUntil()
                        .map(until -> until.truncatedTo(ChronoUnit.SECONDS).toString())
                        .orElse("-"),
                line.waitsFor().orElse("-"),
                Integer.toString(line.attempts()),
                line.leaseLeft().map(left -> left.toSeconds() + " s").orElse("-"));
    }

    private static List<String> row(JobEvent event) {
        return List.of(
                event.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                event.from().map(JobState::code).orElse("-"),
                event.to().code(),
                event.by(),
                event.reason().orElse("-"));
    }

    private Operations jobs() {
        return parts.get(Operations.class);
    }
}
