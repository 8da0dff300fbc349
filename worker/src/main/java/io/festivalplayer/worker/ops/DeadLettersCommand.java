package io.festivalplayer.worker.ops;

import io.festivalplayer.common.queue.DeadLetter;
import io.festivalplayer.common.queue.DeadLetters;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Messages that are no job messages, or that the broker gave up on. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[COMMAND]",
        description = {
            "Messages that are no job messages, or that the broker gave up on. Alone it lists them.",
            "No job waits for them: what a job needs is in the database, and is sent again by itself."
        })
final class DeadLettersCommand implements Callable<Integer> {

    private static final int MANY = 10_000;

    private final OpsParts parts;
    private final Terminal terminal;

    DeadLettersCommand(OpsParts parts, Terminal terminal) {
        this.parts = parts;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return list(50, false);
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "The oldest first.")
    int list(
            @Option(
                            names = "--limit",
                            defaultValue = "50",
                            description = "How many at most; ${DEFAULT-VALUE} unless told.")
                    int limit,
            @Option(names = "--json", description = "As JSON.") boolean json) {
        var letters = letters().list(limit);
        if (json) {
            terminal.json(letters);
        } else if (letters.isEmpty()) {
            terminal.say("There are no dead letters.");
        } else {
            terminal.table(
                    List.of("ID", "SINCE", "QUEUE", "BYTES", "REASON"),
                    letters.stream().map(DeadLettersCommand::row).toList());
        }
        return 0;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "All about one, and how it begins.")
    int show(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--json", description = "As JSON.") boolean json) {
        var letter = letters().list(MANY).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> none(id));
        if (json) {
            terminal.json(letter);
        } else {
            terminal.table(
                    List.of("id", letter.id()),
                    List.of(
                            List.of("since", since(letter)),
                            List.of("queue", letter.queue()),
                            List.of("reason", letter.reason()),
                            List.of("bytes", Integer.toString(letter.size())),
                            List.of("text", letter.text())));
        }
        return 0;
    }

    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description = "Sends them to where they came from once more, for a release that can read them by now.")
    int replay(
            @Parameters(paramLabel = "ID", arity = "0..*") List<String> ids,
            @Option(names = "--all", description = "All of them.") boolean all) {
        return act(ids, all, "replayed", letters()::replay);
    }

    @Command(name = "drop", mixinStandardHelpOptions = true, description = "Throws them away.")
    int drop(
            @Parameters(paramLabel = "ID", arity = "0..*") List<String> ids,
            @Option(names = "--all", description = "All of them.") boolean all) {
        return act(ids, all, "dropped", letters()::drop);
    }

    private int act(List<String> ids, boolean all, String done, ToIntFunction<Predicate<DeadLetter>> act) {
        var chosen = ids == null ? Set.<String>of() : Set.copyOf(ids);
        if (chosen.isEmpty() != all) {
            throw new OpsFailure("Name the dead letters by their ids, or say --all.");
        }
        int count = act.applyAsInt(letter -> all || chosen.contains(letter.id()));
        if (count == 0) {
            throw all ? new OpsFailure("There are no dead letters.") : none(String.join(", ", chosen));
        }
        terminal.say(count + (count == 1 ? " dead letter was " : " dead letters were ") + done + ".");
        return 0;
    }

    private static OpsFailure none(String id) {
        return new OpsFailure("There is no dead letter " + id + ".");
    }

    private static List<String> row(DeadLetter letter) {
        return List.of(letter.id(), since(letter), letter.queue(), Integer.toString(letter.size()), letter.reason());
    }

    private static String since(DeadLetter letter) {
        return letter.at().map(Instant::toString).orElse("unknown");
    }

    private DeadLetters letters() {
        return parts.get(DeadLetters.class);
    }
}
