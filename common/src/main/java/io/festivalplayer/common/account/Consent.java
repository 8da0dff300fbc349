package io.festivalplayer.common.account;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a listener must have allowed for something, in a shape that a statement can ask for beside conditions of its
 * own. Immutable.
 *
 * @param scopes Spotify's names; all of them are needed
 * @param keys the ids of the keys that this process has: a grant that another one encrypted is of no use to it
 */
public record Consent(Set<String> scopes, Set<String> keys) {

    /** Whether {@code :account} has given it; {@link #with} gives the rest. Nothing is decrypted for it. */
    public static final String IS_GIVEN = """
            exists (select from spotify_grant where account_id = :account and key_id = any(:known_keys::text[])
                and string_to_array(scopes, ' ') @> :needed_scopes::text[])""";

    /** Copies what it is given. */
    public Consent {
        scopes = Set.copyOf(scopes);
        keys = Set.copyOf(keys);
    }

    /**
     * Puts it into a statement that asks for it.
     *
     * @param statement one with {@link #IS_GIVEN} in it
     * @return the statement
     */
    public StatementSpec with(StatementSpec statement) {
        return statement
                .param("known_keys", keys.toArray(String[]::new))
                .param("needed_scopes", scopes.toArray(String[]::new));
    }

    /**
     * Asks for nothing else.
     *
     * @param sql the database
     * @param accountId who should have given it
     * @return false also without a grant
     */
    public boolean isGiven(JdbcClient sql, UUID accountId) {
        return with(sql.sql("select " + IS_GIVEN))
                .param("account", accountId)
                .query(Boolean.class)
                .single();
    }
}
