package io.festivalplayer.gateway.lineup;

import io.festivalplayer.common.lineup.Lineup;
import io.festivalplayer.common.lineup.LineupReader;
import io.festivalplayer.gateway.web.ProblemException;
import java.nio.charset.StandardCharsets;
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
     * @return its acts
     * @throws ProblemException 413 for more than 64 KiB
     */
    public Lineup read(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > TEXT_LIMIT) {
            throw new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too_large",
                    "The line-up is longer than 64 KiB. Paste the names only, or split it in two.");
        }
        return reader.read(text);
    }
}
