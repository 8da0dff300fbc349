package io.festivalplayer.worker.ops;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** What all commands are below. */
@Command(
        name = "ops",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = HelpCommand.class,
        description = {
            "For the person on call. Reads the same environment (and .env) as the worker.",
            "Jobs need the database only, dead letters the broker only.",
            ""
        },
        footer = {"", "Exit codes: 0 done, 1 cannot be done (said why), 2 not understood.", "Each command has --help."})
final class OpsCommand {}
