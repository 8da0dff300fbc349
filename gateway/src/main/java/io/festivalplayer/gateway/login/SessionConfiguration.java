package io.festivalplayer.gateway.login;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** How sessions are kept: texts as JSON in PostgreSQL, and a cookie that scripts cannot read. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = SessionConfiguration.THIRTY_DAYS)
class SessionConfiguration {

    static final int THIRTY_DAYS = 30 * 24 * 3600;

    /** Time-ordered ids, UUIDv7 (RFC 9562 section 5.7). */
    @Bean
    NoArgGenerator ids() {
        return Generators.timeBasedEpochGenerator();
    }

    /** Only texts are read back, so that nothing in the table can make an object of another kind. */
    @Bean
    ConversionService springSessionConversionService() {
        var json = JsonMapper.builder().build();
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, json::writeValueAsBytes);
        conversion.addConverter(byte[].class, Object.class, bytes -> json.readValue(bytes, String.class));
        return conversion;
    }

    @Bean
    @Primary
    FindByIndexNameSessionRepository<? extends Session> calmSessions(JdbcIndexedSessionRepository sessionRepository) {
        return new CalmSessions<>(sessionRepository);
    }

    /**
     * None: reading a session is one statement, and is done for each request. Only a login writes more than one row;
     * were it cut short, nobody would be logged in.
     */
    @Bean
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    @Bean
    CookieSerializer cookieSerializer(LoginSettings login) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(login.isSecure() ? "__Host-SESSION" : "SESSION");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie(login.isSecure());
        return cookie;
    }
}
