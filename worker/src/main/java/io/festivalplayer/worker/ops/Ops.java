package io.festivalplayer.worker.ops;

import io.festivalplayer.common.queue.Undelivered;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.amqp.AmqpException;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine;

/**
 * The command line of the person on call. Answers 0 when it is done, 1 when it cannot be done, 2 when not understood.
 */
public final class Ops {

    private final OpsParts parts;
    private final PrintWriter out;
    private final PrintWriter err;

    Ops(OpsParts parts, PrintWriter out, PrintWriter err) {
        this.parts = parts;
        this.out = out;
        this.err = err;
    }

    /**
     * Carries out one command, with the settings of the environment.
     *
     * @param args the command, without {@code ops} before it
     * @return the process's exit code
     */
    public static int main(List<String> args) {
        var streams = new CommandLine(new OpsCommand());
        try (var parts = new OpsParts(Map.of())) {
            return new Ops(parts, streams.getOut(), streams.getErr()).run(args);
        }
    }

    int run(List<String> args) {
        var terminal = new Terminal(out);
        return new CommandLine(new OpsCommand())
                .addSubcommand(new DeadLettersCommand(parts, terminal))
                .addSubcommand(new JobsCommand(parts, terminal))
                .addSubcommand(new BudgetCommand(parts, terminal))
                .setOut(out)
                .setErr(err)
                .registerConverter(Duration.class, DurationStyle::detectAndParse)
                .setExecutionExceptionHandler((e, command, result) -> explain(e))
                .execute(args.toArray(String[]::new));
    }

    /** Says in one sentence what is missing; what is a bug of ours is shown as such. */
    private int explain(Exception e) throws Exception {
        switch (e) {
            case OpsFailure failure -> err.println(failure.getMessage());
            case DataAccessException away -> err.println("The database does not do this: " + cause(away));
            case AmqpException away -> err.println("The broker cannot be reached: " + cause(away));
            case Undelivered refused -> err.println(refused.getMessage() + ". What was not taken stays a dead letter.");
            default -> throw e;
        }
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String cause(Exception e) {
        return String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
    }
}
