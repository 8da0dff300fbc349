package io.festivalplayer.sandbox.home;

import io.festivalplayer.sandbox.rules.Rules;
import io.festivalplayer.sandbox.web.Html;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The rules in force and how much of the limits is used.
 *
 * @param rules the rules
 * @param rateUsed calls in the window of the rate limit
 * @param quotaUsed calls in the last 24 hours
 * @param now the sandbox's time
 */
record SettingsSection(Rules rules, int rateUsed, int quotaUsed, Instant now) {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    String html() {
        var limit = rules.rateLimit();
        var quota = Optional.ofNullable(rules.quota());
        return "<section><h2>Settings</h2><dl>"
                + entry("Mode", rules.development() ? "Development" : "Extended")
                + entry("Clock", CLOCK.format(now))
                + entry(
                        "Rate",
                        "%d of %d in %s".formatted(rateUsed, limit.calls(), time(limit.windowMs())),
                        gauge(rateUsed, limit.calls()))
                + quota.map(most -> entry(
                                "Quota",
                                "%d of %d in 24 h".formatted(quotaUsed, most.calls()),
                                gauge(quotaUsed, most.calls())))
                        .orElseGet(() -> entry("Quota", "none (%d in 24 h)".formatted(quotaUsed)))
                + entry(
                        "Allow list",
                        Optional.ofNullable(rules.allowList())
                                .map(names -> String.join(", ", names))
                                .orElse("everybody"))
                + entry("Owner has Premium", rules.ownerPremium() ? "yes" : "no")
                + entry("Latency", time(rules.latencyMs()))
                + entry("Visibility delay", time(rules.visibilityDelayMs()))
                + entry("Access tokens live", time(rules.accessTokenTtlMs()))
                + entry("Refresh tokens live", time(rules.refreshTokenTtlMs()))
                + entry("Refresh tokens rotate", rules.rotateRefreshTokens() ? "yes" : "no")
                + entry("Penalty grows by", time(rules.penaltyGrowthMs()))
                + "</dl></section>";
    }

    private static String entry(String name, String value) {
        return entry(name, value, "");
    }

    private static String entry(String name, String value, String more) {
        return "<div><dt>%s</dt><dd>%s%s</dd></div>".formatted(name, Html.text(value), more);
    }

    private static String gauge(int used, int most) {
        return "<meter max=\"%d\" high=\"%d\" optimum=\"0\" value=\"%d\"></meter>".formatted(most, most * 8 / 10, used);
    }

    private static String time(long millis) {
        if (millis == 0) {
            return "none";
        }
        if (millis < 1000) {
            return millis + " ms";
        }
        var time = Duration.ofMillis(millis);
        if (time.toDays() > 1) {
            return time.toDays() + " days";
        }
        return time.toString().substring(2).toLowerCase(Locale.ROOT).replaceAll("(?<=[hm])(?=\\d)", " ");
    }
}
