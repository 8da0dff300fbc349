package io.festivalplayer.common.job;

import io.festivalplayer.common.lineup.ArtistLink;
import io.festivalplayer.common.lineup.NameKey;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom listeners have chosen for billed names. A link is no name. */
final class Corrections {

    private final JdbcClient sql;

    Corrections(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whose id the listener's next job takes for the act's name. */
    Optional<String> of(UUID accountId, Act act) {
        return sql.sql("select artist_id from correction where account_id = :account and name_key = :key")
                .param("account", accountId)
                .param("key", key(act))
                .query(String.class)
                .optional();
    }

    void remember(UUID accountId, Act act, Artist artist) {
        if (ArtistLink.idIn(act.name()).isEmpty()) {
            remember(accountId, act, artist.id());
        }
    }

    /** As it was before the listener chose the act's artist, unless they have chosen again elsewhere. */
    void takeBack(UUID accountId, Act act, Optional<String> before) {
        int gone = sql.sql("""
                        delete from correction
                        where account_id = :account and name_key = :key and artist_id = :artist
                        """)
                .param("account", accountId)
                .param("key", key(act))
                .param(
                        "artist",
                        act.match().flatMap(Match::artist).map(Artist::id).orElse(null))
                .update();
        if (gone == 1) {
            before.ifPresent(artistId -> remember(accountId, act, artistId));
        }
    }

    private void remember(UUID accountId, Act act, String artistId) {
        sql.sql("""
                        insert into correction (account_id, name_key, artist_id) values (:account, :key, :artist)
                        on conflict (account_id, name_key) do update
                            set artist_id = excluded.artist_id, at = excluded.at
                        """)
                .param("account", accountId)
                .param("key", key(act))
                .param("artist", artistId)
                .update();
    }

    private static String key(Act act) {
        return NameKey.of(act.name()).value();
    }
}
