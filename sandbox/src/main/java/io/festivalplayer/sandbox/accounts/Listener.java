package io.festivalplayer.sandbox.accounts;

import java.time.Instant;

/**
 * Somebody with an account.
 *
 * @param id the user id, as in {@code spotify:user:ID}
 * @param accountId the stable id that links accounts, as {@code account_id} in the profile
 * @param name the display name, by which the sandbox's switches know them
 * @param country the account's country, ISO 3166-1 alpha-2
 * @param since when they were created, on the sandbox's clock
 */
public record Listener(String id, String accountId, String name, String country, Instant since) {}
