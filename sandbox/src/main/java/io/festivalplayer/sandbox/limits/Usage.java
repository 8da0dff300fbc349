package io.festivalplayer.sandbox.limits;

import io.festivalplayer.sandbox.accounts.App;
import org.springframework.stereotype.Component;

/** Tells how much of the limits is used now. */
@Component
public final class Usage {

    private final RateGate rate;
    private final QuotaGate quota;

    Usage(RateGate rate, QuotaGate quota) {
        this.rate = rate;
        this.quota = quota;
    }

    /** Returns how many of an app's calls are in the window of the rate limit. */
    public int ofRate(App app) {
        return rate.used(app);
    }

    /** Returns how many calls of the developer account are in the last 24 hours. */
    public int ofQuota() {
        return quota.used();
    }
}
