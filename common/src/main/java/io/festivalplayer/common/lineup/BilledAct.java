package io.festivalplayer.common.lineup;

import java.util.List;
import java.util.Optional;

/**
 * One act as it was billed. Immutable.
 *
 * @param name the billed name, in the billing's own letters, without bullets and numbering; never blank
 * @param original the whole source line, so that nothing of the bill is lost
 * @param day the day it plays, when the bill says so
 * @param stage the stage it plays on, when the bill says so
 * @param note what came off the name, such as "DJ set"
 * @param parts the names inside a joint billing; empty for a single act
 */
public record BilledAct(
        String name,
        String original,
        Optional<String> day,
        Optional<String> stage,
        Optional<String> note,
        List<String> parts) {}
