package io.festivalplayer.acceptance.bench;

import java.util.ArrayList;
import java.util.List;

/** What it helps to look for several acts at the same time. */
final class EightLookups implements Scenario {

    @Override
    public String name() {
        return "eight-lookups";
    }

    @Override
    public String question() {
        return "The same with eight lookups at a time: time from order to end over that of one at a time.";
    }

    @Override
    public List<Figure> measure(Run run) {
        var one = Lookups.atATime(1, run);
        var eight = Lookups.atATime(8, run);
        var figures = new ArrayList<Figure>();
        figures.add(Figure.ratio("time over that of one at a time", eight.millis() / one.millis())
                .atMost(0.2));
        figures.addAll(one.figures("one at a time"));
        figures.addAll(eight.figures("eight at a time"));
        return figures;
    }
}
