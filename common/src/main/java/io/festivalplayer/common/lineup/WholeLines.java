package io.festivalplayer.common.lineup;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Lines, or pieces of lines, that the listener says are one act each, however they look. */
final class WholeLines {

    private final Set<String> texts;

    WholeLines(Collection<String> texts) {
        this.texts = texts.stream().map(SourceText::printable).collect(Collectors.toUnmodifiableSet());
    }

    boolean has(Line line) {
        return texts.contains(line.original());
    }

    boolean has(Entry entry) {
        return texts.contains(entry.original()) || has(entry.line());
    }
}
