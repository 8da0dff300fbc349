package io.festivalplayer.common.lineup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a pasted bill: one act a line, or, when the whole text is a single line, separated by commas, bullets or pipes.
 * Stateless and safe for use by many threads; never throws, takes linear time.
 */
public final class LineupReader {

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFEFF\\u200B]");
    private static final Pattern LEAD = Pattern.compile("^(?:[-*•·‣–—]|\\d{1,3}[.)])\\s+");
    private static final Pattern SEPARATOR = Pattern.compile("[,;|•·]");

    /**
     * Reads a bill.
     *
     * @param text the pasted text, of any length
     * @return its acts in order, each once, with a warning for each repeated one
     */
    public Lineup read(String text) {
        var lines = LINE_END.splitAsStream(text).map(LineupReader::clean).toList();
        var acts = new ArrayList<BilledAct>();
        var warnings = new ArrayList<Lineup.Warning>();
        var seen = new HashSet<NameKey>();
        var onlyLine = lines.stream().filter(line -> !line.isEmpty()).limit(2).count() == 1;
        for (int i = 0; i < lines.size(); i++) {
            for (var billing : billings(lines.get(i), onlyLine)) {
                var name = LEAD.matcher(billing).replaceFirst("").strip();
                if (name.isEmpty()) {
                    continue;
                }
                if (seen.add(NameKey.of(name))) {
                    acts.add(act(name, billing));
                } else {
                    warnings.add(new Lineup.Warning(i + 1, "“" + name + "” is on the bill twice and was taken once."));
                }
            }
        }
        return new Lineup(List.copyOf(acts), List.of(), List.copyOf(warnings));
    }

    private static BilledAct act(String name, String original) {
        return new BilledAct(name, original, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** A comma inside one line of many may be part of a name; in a text of one line two or more of them separate. */
    private static List<String> billings(String line, boolean onlyLine) {
        var pieces = onlyLine ? SEPARATOR.splitAsStream(line).map(String::strip).toList() : List.<String>of();
        return pieces.size() > 2 ? pieces : List.of(line);
    }

    private static String clean(String line) {
        return UNPRINTABLE.matcher(line).replaceAll(" ").strip();
    }
}
