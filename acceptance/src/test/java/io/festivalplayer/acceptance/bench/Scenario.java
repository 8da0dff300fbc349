package io.festivalplayer.acceptance.bench;

import java.util.List;

/** One thing that is measured, by itself, in a system of its own. */
interface Scenario {

    /** What it is called on the command line. */
    String name();

    /** What is measured, as the table says it. */
    String question();

    /** Measures, which may take minutes; what it starts it ends. */
    List<Figure> measure(Run run);
}
