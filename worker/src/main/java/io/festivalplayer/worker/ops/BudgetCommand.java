package io.festivalplayer.worker.ops;

import io.festivalplayer.common.spotify.budget.Allowance;
import io.festivalplayer.common.spotify.budget.BudgetOperator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What Spotify allows, as the person on call sees and changes it. */
@Command(
        name = "budget",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[COMMAND]",
        description = "The calls that Spotify allows the app of SPOTIFY_ID. Alone it shows them.")
final class BudgetCommand implements Callable<Integer> {

    private final OpsParts parts;
    private final Terminal terminal;

    BudgetCommand(OpsParts parts, Terminal terminal) {
        this.parts = parts;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return show(false);
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "What is allowed, used, learned and pinned.")
    int show(@Option(names = "--json", description = "As JSON.") boolean json) {
        var allowance = budget().show();
        if (json) {
            terminal.json(allowance);
        } else {
            terminal.table(List.of("WHAT", "NOW"), rows(allowance));
        }
        return 0;
    }

    @Command(
            name = "release",
            mixinStandardHelpOptions = true,
            description =
                    "Ends a block of Spotify's ahead of time. One call goes first; refused, it brings the block back.")
    int release() {
        budget().release();
        terminal.say("Nothing is blocked; one call goes first.");
        return 0;
    }

    @Command(
            name = "pin",
            mixinStandardHelpOptions = true,
            description = "Sets the limit, whatever was learned or is in the settings.")
    int pin(@Parameters(paramLabel = "CALLS", description = "Calls in the window of SPOTIFY_RATE.") int calls) {
        if (calls < 1) {
            throw new OpsFailure("A limit of " + calls + " calls would stop everything. Give 1 at least.");
        }
        budget().pin(calls);
        terminal.say("The limit is " + calls + " calls a window.");
        return 0;
    }

    @Command(name = "unpin", mixinStandardHelpOptions = true, description = "Lets what is learned count again.")
    int unpin() {
        budget().unpin();
        terminal.say("The limit is what was learned.");
        return 0;
    }

    private static List<List<String>> rows(Allowance allowance) {
        return List.of(
                List.of(
                        "limit",
                        allowance.rate().calls() + " calls in "
                                + allowance.rate().window().toSeconds() + " s"),
                List.of("used in that time", Integer.toString(allowance.usedInWindow())),
                List.of("learned limit", number(allowance.learned())),
                List.of("pinned limit", number(allowance.pinned())),
                List.of("used in 24 hours", Integer.toString(allowance.usedInDay())),
                List.of("quota of 24 hours", number(allowance.quota())),
                List.of(
                        "blocked until",
                        allowance.block().map(BudgetCommand::words).orElse("-")));
    }

    private static String words(Allowance.Block block) {
        Instant until = block.until().truncatedTo(ChronoUnit.SECONDS);
        return until + " (" + block.reason().code() + ")";
    }

    private static String number(Optional<Integer> value) {
        return value.map(String::valueOf).orElse("-");
    }

    private BudgetOperator budget() {
        return parts.get(BudgetOperator.class);
    }
}
