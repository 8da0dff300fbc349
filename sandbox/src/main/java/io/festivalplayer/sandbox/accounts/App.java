package io.festivalplayer.sandbox.accounts;

/**
 * An app registered by the developer.
 *
 * @param id its client id
 * @param secret its client secret
 */
public record App(String id, String secret) {

    /** The app every sandbox has. */
    public static final App SANDBOX = new App("sandbox", "sandbox-secret");
}
