package io.festivalplayer.common.lineup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A reading as a test shows it: a line for each act with all that is known of it, then the warnings. */
final class Readings {

    private static final LineupReader READER = new LineupReader();

    private Readings() {}

    static Lineup read(String text) {
        return READER.read(text);
    }

    static List<String> names(String text) {
        return read(text).acts().stream().map(BilledAct::name).toList();
    }

    /** The only act of a bill. */
    static BilledAct onlyAct(String text) {
        var acts = read(text).acts();
        if (acts.size() != 1) {
            throw new AssertionError("One act was expected, read were " + acts);
        }
        return acts.getFirst();
    }

    static List<String> warnings(String text) {
        return read(text).warnings().stream()
                .map(warning -> warning.remark().sentence())
                .toList();
    }

    static String shown(Lineup lineup) {
        var lines = Stream.concat(
                lineup.acts().stream().map(Readings::shown),
                lineup.warnings().stream()
                        .map(warning ->
                                "! " + warning.line() + ": " + warning.remark().sentence()));
        return String.join("\n", lines.toList()) + "\n";
    }

    private static String shown(BilledAct act) {
        return act.name()
                + field("day", act.day())
                + field("stage", act.stage())
                + field("note", act.note())
                + field("parts", Optional.of(String.join(" + ", act.parts())).filter(parts -> !parts.isEmpty()))
                + field("artist", act.artistId());
    }

    private static String field(String name, Optional<String> value) {
        return value.map(text -> " | " + name + ": " + text).orElse("");
    }
}
