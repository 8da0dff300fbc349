package io.festivalplayer.sandbox.accounts;

/**
 * Who talks to the token endpoint.
 *
 * @param app the app it says it is
 * @param proven whether it showed the app's secret
 */
record Client(App app, boolean proven) {

    Client orRefuseUnproven() {
        if (!proven) {
            throw OAuthException.invalidClient(null);
        }
        return this;
    }
}
