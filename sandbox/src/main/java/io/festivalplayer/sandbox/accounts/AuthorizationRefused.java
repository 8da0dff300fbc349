package io.festivalplayer.sandbox.accounts;

/** A request for consent that is shown to the listener as wrong, and never to the app. */
final class AuthorizationRefused extends RuntimeException {

    AuthorizationRefused(String message) {
        super(message, null, false, false);
    }
}
