package io.festivalplayer.common.lineup;

import java.util.List;

/** What a line of the bill turned out to be. */
sealed interface Row {

    /** A blank line, or one that says nothing. */
    record Gap() implements Row {}

    /** A heading, on a line of its own or before acts. */
    record Head(Heading heading, Line line) implements Row {}

    /** One act or several; how they are set apart is found out for the whole text. */
    record Billings(Line line) implements Row {}

    /** The acts of a table's row. */
    record Cells(List<Entry> entries) implements Row {}
}
