package io.festivalplayer.gateway.catalogue;

import io.festivalplayer.common.job.Candidate;
import io.festivalplayer.gateway.login.Listener;
import io.festivalplayer.gateway.web.Limits;
import io.festivalplayer.gateway.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search box. */
@RestController
class ArtistController {

    private static final int MOST = 10;
    private static final int LONGEST = 200;

    private final ArtistSearch search;
    private final Limits limits;

    ArtistController(ArtistSearch search, Limits limits) {
        this.search = search;
        this.limits = limits;
    }

    /** Who may be meant, the likeliest first. */
    record ArtistPage(List<Candidate> items) {}

    @GetMapping("/api/artists")
    ArtistPage artists(
            @AuthenticationPrincipal Listener listener,
            @RequestParam String query,
            @RequestParam(defaultValue = "10") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "invalid", "limit is 1 to " + MOST + ".");
        }
        if (query.length() > LONGEST) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "invalid", "query has at most " + LONGEST + " characters.");
        }
        limits.countSearch(listener.accountId());
        return new ArtistPage(search.find(listener.accountId(), query, limit));
    }
}
