package io.festivalplayer.common.account;

import io.festivalplayer.common.spotify.AccessToken;
import io.festivalplayer.common.spotify.TokenGrant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The encrypted grants, one row an account. */
final class GrantStore {

    private final JdbcClient sql;
    private final TokenCipher cipher;

    GrantStore(JdbcClient sql, TokenCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    /** A new consent replaces the old grant, and ends a refresh that is under way. */
    void save(UUID accountId, TokenGrant grant, String refreshToken) {
        sql.sql("""
                        insert into spotify_grant (account_id, key_id, refresh_token, access_token, access_expires_at,
                            scopes, consented_at)
                        values (:account, :key, :refresh, :access,
                            festival_now() + :lifetime * interval '1 millisecond', :scopes, festival_now())
                        on conflict (account_id) do update set key_id = excluded.key_id,
                            refresh_token = excluded.refresh_token, access_token = excluded.access_token,
                            access_expires_at = excluded.access_expires_at, scopes = excluded.scopes,
                            consented_at = excluded.consented_at, refresh_owner = null, refresh_until = null
                        """)
                .param("account", accountId)
                .param("key", cipher.keyId())
                .param("refresh", cipher.encrypt(accountId, refreshToken))
                .param("access", cipher.encrypt(accountId, grant.access().value()))
                .param("lifetime", grant.lifetime().toMillis())
                .param("scopes", grant.scopes())
                .update();
    }

    Optional<Grant> find(UUID accountId) {
        return sql.sql("""
                        select *, access_expires_at > festival_now() + interval '1 minute' as fresh
                        from spotify_grant where account_id = :account
                        """)
                .param("account", accountId)
                .query((row, number) -> grant(row))
                .optional()
                .flatMap(grant -> grant);
    }

    /** With the keys of this process. */
    Consent consent(Set<String> scopes) {
        return new Consent(scopes, cipher.keyIds());
    }

    /** One refresher at a time for each listener, over all processes. */
    boolean takeRefresh(UUID accountId, UUID owner, Duration lease) {
        return sql.sql("""
                        update spotify_grant set refresh_owner = :owner,
                            refresh_until = festival_now() + :lease * interval '1 millisecond'
                        where account_id = :account
                          and (refresh_until is null or refresh_until < festival_now())
                        """)
                        .param("owner", owner)
                        .param("lease", lease.toMillis())
                        .param("account", accountId)
                        .update()
                == 1;
    }

    void saveRefreshed(UUID accountId, UUID owner, TokenGrant grant, String refreshToken) {
        sql.sql("""
                        update spotify_grant set key_id = :key, refresh_token = :refresh, access_token = :access,
                            access_expires_at = festival_now() + :lifetime * interval '1 millisecond',
                            refresh_owner = null, refresh_until = null
                        where account_id = :account and refresh_owner = :owner
                        """)
                .param("key", cipher.keyId())
                .param("refresh", cipher.encrypt(accountId, refreshToken))
                .param("access", cipher.encrypt(accountId, grant.access().value()))
                .param("lifetime", grant.lifetime().toMillis())
                .param("account", accountId)
                .param("owner", owner)
                .update();
    }

    void giveUpRefresh(UUID accountId, UUID owner) {
        sql.sql("""
                        update spotify_grant set refresh_owner = null, refresh_until = null
                        where account_id = :account and refresh_owner = :owner
                        """).param("account", accountId).param("owner", owner).update();
    }

    /** What an older key encrypted is encrypted with the first one; only to be used inside a transaction. */
    int encryptAnew(int batch) {
        var old = sql.sql("""
                        select account_id, key_id, refresh_token, access_token from spotify_grant
                        where key_id <> :key and key_id in (:known) limit :batch for update skip locked
                        """)
                .param("key", cipher.keyId())
                .param("known", cipher.keyIds())
                .param("batch", batch)
                .query((row, number) -> opened(row))
                .list();
        return old.stream()
                .flatMap(Optional::stream)
                .mapToInt(this::saveEncrypted)
                .sum();
    }

    /** The tokens of a row. */
    private record Opened(UUID accountId, String refreshToken, String accessToken) {

        @Override
        public String toString() {
            return "Opened[hidden]";
        }
    }

    private Optional<Opened> opened(ResultSet row) throws SQLException {
        var account = row.getObject("account_id", UUID.class);
        var key = row.getString("key_id");
        var refresh = cipher.decrypt(account, key, row.getBytes("refresh_token"));
        var access = cipher.decrypt(account, key, row.getBytes("access_token"));
        return refresh.flatMap(one -> access.map(other -> new Opened(account, one, other)));
    }

    private int saveEncrypted(Opened old) {
        return sql.sql("""
                        update spotify_grant set key_id = :key, refresh_token = :refresh, access_token = :access
                        where account_id = :account
                        """)
                .param("key", cipher.keyId())
                .param("refresh", cipher.encrypt(old.accountId(), old.refreshToken()))
                .param("access", cipher.encrypt(old.accountId(), old.accessToken()))
                .param("account", old.accountId())
                .update();
    }

    private Optional<Grant> grant(ResultSet row) throws SQLException {
        var fresh = row.getBoolean("fresh");
        var consentedAt = row.getObject("consented_at", OffsetDateTime.class).toInstant();
        return opened(row)
                .map(tokens ->
                        new Grant(new AccessToken(tokens.accessToken()), fresh, tokens.refreshToken(), consentedAt));
    }
}
