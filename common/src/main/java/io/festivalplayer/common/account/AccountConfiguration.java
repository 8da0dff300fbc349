package io.festivalplayer.common.account;

import io.festivalplayer.common.spotify.SpotifyAccounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the account room's entrances. */
@Configuration(proxyBeanMethods = false)
public class AccountConfiguration {

    @Bean
    GrantStore grantStore(JdbcClient sql, @Value("${festival.token-keys:}") String tokenKeys) {
        return new GrantStore(sql, new TokenCipher(tokenKeys));
    }

    @Bean
    AccountStore accountStore(JdbcClient sql, PlatformTransactionManager transactions, GrantStore grants) {
        return new AccountStore(sql, new TransactionTemplate(transactions), grants);
    }

    @Bean
    AccessTokens accessTokens(GrantStore grants, SpotifyAccounts spotify) {
        return new AccessTokens(grants, spotify);
    }
}
