package io.festivalplayer.common.lineup;

import java.util.List;
import java.util.Optional;

/**
 * One act as it was billed. Immutable.
 *
 * @param name the billed name, in the billing's own letters, without bullets, numbering and qualifiers; never blank
 * @param original the source line, or the act's own piece of a line that bills many, so that nothing of the bill is
 *     lost
 * @param days the days it plays, in the bill's words and order; empty when the bill does not say
 * @param stage the stage it plays on, when the bill says so; several are joined by commas
 * @param note what came off the name, such as "DJ set"; several are joined by commas
 * @param parts the names inside a joint billing, two or more; empty for a single act
 * @param artistId the artist's Spotify id, when a link in the bill says who it is
 */
public record BilledAct(
        String name,
        String original,
        List<String> days,
        Optional<String> stage,
        Optional<String> note,
        List<String> parts,
        Optional<String> artistId) {

    /**
     * An act of which only the name is known.
     *
     * @param name the name, not blank
     * @param original where it was found
     * @return the act
     */
    public static BilledAct named(String name, String original) {
        return new BilledAct(
                name, original, List.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /**
     * The days as one text.
     *
     * @return them, joined by commas; empty when the bill does not say
     */
    public Optional<String> day() {
        return days.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", days));
    }
}
