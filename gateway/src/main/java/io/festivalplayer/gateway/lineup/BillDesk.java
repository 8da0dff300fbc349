package io.festivalplayer.gateway.lineup;

import io.festivalplayer.common.lineup.BilledAct;
import io.festivalplayer.common.lineup.Lineup;
import io.festivalplayer.common.lineup.LineupReader;
import io.festivalplayer.gateway.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes pasted bills in, up to their limit, and has them read. Safe for use by many threads. */
@Component
public class BillDesk {

    private static final int TEXT_LIMIT = 64 << 10;

    private final LineupReader reader = new LineupReader();

    BillDesk() {}

    /**
     * Reads a bill.
     *
     * @param text the pasted text
     * @param whole lines of it, or pieces, that are one act each however they look
     * @return its acts
     * @throws ProblemException 413 for more than 64 KiB
     */
    public Lineup read(String text, List<String> whole) {
        if (text.getBytes(StandardCharsets.UTF_8).length > TEXT_LIMIT) {
            throw new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too_large",
                    "The line-up is longer than 64 KiB. Paste the names only, or split it in two.");
        }
        return reader.read(text, whole);
    }

    /**
     * The acts of some days of a bill.
     *
     * @param lineup the bill
     * @param days in the words in which the reading of the bill names them; none for the whole bill
     * @return the acts that play on one of these days at least
     * @throws ProblemException 400 for a day that the bill does not have
     */
    public List<BilledAct> actsOn(Lineup lineup, List<String> days) {
        if (days.isEmpty()) {
            return lineup.acts();
        }
        days.stream().filter(day -> !lineup.days().contains(day)).findFirst().ifPresent(day -> {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "unknown_day", noSuchDay(day, lineup.days()));
        });
        return lineup.actsOn(days);
    }

    private static String noSuchDay(String day, List<String> days) {
        var which = days.isEmpty()
                ? "This line-up names no days. Leave lineup.days out."
                : "This line-up's days are: " + String.join("; ", days) + ".";
        return "There is no day “" + day + "” in lineup.days. " + which;
    }
}
