package io.festivalplayer.common.queue;

import org.jspecify.annotations.Nullable;

/** The broker did not take a message for sure. The job row knows what to send again. */
public final class Undelivered extends RuntimeException {

    Undelivered(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
