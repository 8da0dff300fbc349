package io.festivalplayer.worker.ops;

/** A command that was understood and cannot be done; the message says why. */
final class OpsFailure extends RuntimeException {

    OpsFailure(String message) {
        super(message);
    }
}
