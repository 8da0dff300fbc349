package io.festivalplayer.common.lineup;

import io.festivalplayer.common.remark.Remark;
import java.util.List;

/**
 * What was read from a bill. Immutable.
 *
 * @param acts the acts in the order of the bill, each once
 * @param days the days that the bill names, in its order
 * @param warnings what the reader was not sure of, by line
 * @param splits what several acts were read of
 */
public record Lineup(List<BilledAct> acts, List<String> days, List<Warning> warnings, List<Split> splits) {

    /**
     * The acts that play on some of the bill's days.
     *
     * @param wanted days in the words of {@link #days}
     * @return the acts that play on one of them at least, in the order of the bill
     */
    public List<BilledAct> actsOn(List<String> wanted) {
        return acts.stream()
                .filter(act -> act.days().stream().anyMatch(wanted::contains))
                .toList();
    }

    /**
     * Several acts that stand together.
     *
     * @param line the line in the pasted text, from 1
     * @param text the line, or the piece of it that bills them; what a reading takes that is to keep them as one
     * @param acts their names
     */
    public record Split(int line, String text, List<String> acts) {}

    /**
     * A doubt about one line.
     *
     * @param line the line in the pasted text, from 1
     * @param remark what is doubtful
     */
    public record Warning(int line, Remark remark) {}
}
