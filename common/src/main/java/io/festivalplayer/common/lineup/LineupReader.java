package io.festivalplayer.common.lineup;

import java.util.Collection;
import java.util.List;

/**
 * Reads a pasted bill, whatever it was pasted from. Its letters are put right first, then it is found out for the whole
 * text how acts are set apart, then each billing is read. docs/decisions/0010-reading-a-bill.md says what was decided
 * where a bill may be read in two ways. Stateless and safe for use by many threads; never throws, takes linear time.
 */
public final class LineupReader {

    /**
     * Reads a bill.
     *
     * @param text the pasted text, of any length
     * @return its acts in order, each once, its days, and a warning for each line that is doubtful
     */
    public Lineup read(String text) {
        return read(text, List.of());
    }

    /**
     * Reads a bill of which the listener has said that some names are not to be taken apart.
     *
     * @param text the pasted text, of any length
     * @param whole lines of it, or what an act's {@code original} was, that are one act each; others say nothing
     * @return its acts in order, each once, its days, and a warning for each line that is doubtful
     */
    public Lineup read(String text, Collection<String> whole) {
        var wholes = new WholeLines(whole);
        var doubts = new Doubts();
        var lines = MailFrame.inside(SourceText.lines(text, doubts), doubts);
        var entries = Outline.entries(lines, wholes, doubts);
        var days = new BillDays();
        var reader = new ActReader(entries, days, wholes, doubts);
        var acts = new ActList(doubts);
        var splits = new Splits();
        for (var entry : entries) {
            var read = reader.read(entry);
            splits.add(entry, read);
            read.forEach(act -> acts.add(entry.line(), act));
        }
        return new Lineup(acts.acts(), days.labels(), doubts.inOrder(), splits.found());
    }
}
