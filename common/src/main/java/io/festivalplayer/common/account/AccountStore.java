package io.festivalplayer.common.account;

import io.festivalplayer.common.spotify.Profile;
import io.festivalplayer.common.spotify.TokenGrant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Listeners and the grants they gave. Safe for use by many threads; every method throws Spring's
 * {@code DataAccessException} when the database is away.
 */
public final class AccountStore {

    /** How long a consent lasts; refreshing does not make it longer (Spotify's announcement of 18 June 2026). */
    private static final int CONSENT_MONTHS = 6;

    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final GrantStore grants;

    AccountStore(JdbcClient sql, TransactionTemplate transactions, GrantStore grants) {
        this.sql = sql;
        this.transactions = transactions;
        this.grants = grants;
    }

    /**
     * Remembers who logged in and what they allowed.
     *
     * @param newId the id to use if they were never here; a UUIDv7
     * @param profile who they are
     * @param grant what they allowed
     * @param refreshToken what a new access token is got with
     * @return the account's id
     */
    public UUID signIn(UUID newId, Profile profile, TokenGrant grant, String refreshToken) {
        var id = transactions.execute(transaction -> {
            var account = upsert(newId, profile);
            grants.save(account, grant, refreshToken);
            return account;
        });
        return Optional.ofNullable(id).orElseThrow();
    }

    /**
     * An account.
     *
     * @param id its id
     * @return the account; empty when it was deleted
     */
    public Optional<Account> find(UUID id) {
        return sql.sql("select * from account where id = :id")
                .param("id", id)
                .query(AccountStore::account)
                .optional();
    }

    /**
     * Until when the login at Spotify lasts.
     *
     * @param id the account
     * @return six months after the last consent; empty without a usable grant
     */
    public Optional<Instant> loginUntil(UUID id) {
        return grants.find(id)
                .map(grant -> grant.consentedAt()
                        .atZone(ZoneOffset.UTC)
                        .plusMonths(CONSENT_MONTHS)
                        .toInstant());
    }

    /**
     * Whether the listener has allowed all of this. They cannot add a scope but by a new consent.
     *
     * @param id the account
     * @param scopes Spotify's names
     * @return false also without a grant, or when the key to it is gone
     */
    public boolean hasAllowed(UUID id, Set<String> scopes) {
        return consent(scopes).isGiven(sql, id);
    }

    /**
     * The same as a condition of a statement.
     *
     * @param scopes Spotify's names
     * @return what to ask for
     */
    public Consent consent(Set<String> scopes) {
        return grants.consent(scopes);
    }

    /**
     * Keeps the listener's own word on their market, for where Spotify does not tell.
     *
     * @param id the account
     * @param market ISO 3166-1 alpha-2
     */
    public void setMarket(UUID id, String market) {
        sql.sql("update account set market = :market where id = :id")
                .param("market", market)
                .param("id", id)
                .update();
    }

    /**
     * Forgets the listener: grant and jobs go with the account, and so does how much it has used.
     *
     * @param id the account
     */
    public void delete(UUID id) {
        transactions.executeWithoutResult(_ -> {
            sql.sql("delete from account where id = :id").param("id", id).update();
            sql.sql("delete from account_calls_by_hour where account_id = :id")
                    .param("id", id)
                    .update();
        });
    }

    /**
     * Encrypts with the first key what an older one has encrypted, so that the older one can be taken out of the
     * settings. What none of the keys decrypts stays as it is.
     *
     * @param batch how many grants at most
     * @return how many that were
     */
    public int encryptAnew(int batch) {
        return Optional.ofNullable(transactions.execute(_ -> grants.encryptAnew(batch)))
                .orElseThrow();
    }

    private UUID upsert(UUID newId, Profile profile) {
        return sql.sql("""
                        insert into account (id, spotify_account_id, spotify_user_id, display_name, image_url,
                            spotify_url, market)
                        values (:id, :spotifyAccount, :user, :name, :image, :url, :market)
                        on conflict (spotify_account_id) do update set spotify_user_id = excluded.spotify_user_id,
                            display_name = excluded.display_name, image_url = excluded.image_url,
                            spotify_url = excluded.spotify_url, market = coalesce(excluded.market, account.market)
                        returning id
                        """)
                .param("id", newId)
                .param("spotifyAccount", profile.accountId())
                .param("user", profile.userId())
                .param("name", profile.displayName().orElse(null))
                .param("image", profile.imageUrl().orElse(null))
                .param("url", profile.spotifyUrl().orElse(null))
                .param("market", profile.country().orElse(null))
                .query(UUID.class)
                .single();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("spotify_user_id"),
                Optional.ofNullable(row.getString("display_name")),
                Optional.ofNullable(row.getString("image_url")),
                Optional.ofNullable(row.getString("spotify_url")),
                Optional.ofNullable(row.getString("market")));
    }
}
