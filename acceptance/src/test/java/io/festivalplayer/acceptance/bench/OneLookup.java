package io.festivalplayer.acceptance.bench;

import java.util.ArrayList;
import java.util.List;

/** What our own work adds to the time that Spotify takes. */
final class OneLookup implements Scenario {

    @Override
    public String name() {
        return "one-lookup";
    }

    @Override
    public String question() {
        return "150 acts, cold, one lookup at a time, no limit, each call answered after 50 ms: time from order to end over calls times latency.";
    }

    @Override
    public List<Figure> measure(Run run) {
        var one = Lookups.atATime(1, run);
        var figures = new ArrayList<Figure>();
        figures.add(
                Figure.ratio("time over calls times latency", one.overLatency()).atMost(1.3));
        figures.addAll(one.figures("one at a time"));
        return figures;
    }
}
