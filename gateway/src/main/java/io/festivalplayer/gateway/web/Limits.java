package io.festivalplayer.gateway.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Limits at our own doors, by Bucket4j. Counted in each gateway by itself: they keep one caller from hurting the
 * others, and need not be exact. Safe for use by many threads.
 */
@Component
public class Limits {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int CALLERS = 100_000;

    private final LimitSettings settings;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(CALLERS).expireAfterAccess(WINDOW).build();

    Limits(LimitSettings settings) {
        this.settings = settings;
    }

    /**
     * Counts a job post.
     *
     * @param accountId whose
     * @throws ProblemException 429 when there were too many
     */
    public void countJobPost(UUID accountId) {
        count("jobs " + accountId, settings.jobs());
    }

    /**
     * Counts a question that may cost calls to Spotify, such as a search for an artist.
     *
     * @param accountId whose
     * @throws ProblemException 429 when there were too many
     */
    public void countSearch(UUID accountId) {
        count("search " + accountId, settings.search());
    }

    void countLogin(String address) {
        count("login " + address, settings.login());
    }

    /**
     * Counts a reading of a bill.
     *
     * @param times how many readings of a short bill take as long
     */
    void countParse(String address, int times) {
        count("parse " + address, settings.parse(), times);
    }

    private void count(String caller, int perMinute) {
        count(caller, perMinute, 1);
    }

    /** What counts for more than there is room for in a minute takes all the room. */
    private void count(String caller, int perMinute, int times) {
        var bucket = buckets.get(
                caller,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                        .build());
        var probe = bucket.tryConsumeAndReturnRemaining(Math.min(times, perMinute));
        if (!probe.isConsumed()) {
            var wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
            throw ProblemException.tooMany(
                    "too_many_requests",
                    "That was more than " + perMinute + " a minute. Wait " + wait.toSeconds() + " s and try again.",
                    perMinute,
                    wait);
        }
    }
}
