package io.festivalplayer.common.queue;

import org.jspecify.annotations.Nullable;

/** The broker did not take a message for sure. The job row knows what to send again. */
public final class Undelivered extends RuntimeException {

    Undelivered(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static Undelivered brokerAway(Throwable cause) {
        return new Undelivered("The broker cannot be reached", cause);
    }

    static Undelivered refused() {
        return new Undelivered("The broker refused the message", null);
    }
}
