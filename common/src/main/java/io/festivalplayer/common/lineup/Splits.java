package io.festivalplayer.common.lineup;

import io.festivalplayer.common.lineup.Lineup.Split;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Collects what several acts were read of: a line of many, and in it what is played back to back. */
final class Splits {

    private final Map<Integer, OfLine> lines = new LinkedHashMap<>();

    private record OfLine(Line line, List<String> acts, List<Split> pieces) {

        Stream<Split> splits() {
            var whole = new Split(line.number(), line.original(), List.copyOf(acts));
            return acts.size() > 1 ? Stream.concat(Stream.of(whole), pieces.stream()) : Stream.empty();
        }
    }

    void add(Entry entry, List<BilledAct> acts) {
        var line = entry.line();
        var names = acts.stream().map(BilledAct::name).toList();
        var known = lines.computeIfAbsent(line.number(), _ -> new OfLine(line, new ArrayList<>(), new ArrayList<>()));
        known.acts().addAll(names);
        if (names.size() > 1 && !entry.original().equals(line.original())) {
            known.pieces().add(new Split(line.number(), entry.original(), names));
        }
    }

    List<Split> found() {
        return lines.values().stream().flatMap(OfLine::splits).toList();
    }
}
