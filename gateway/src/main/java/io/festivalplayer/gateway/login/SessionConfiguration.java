package io.festivalplayer.gateway.login;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import tools.jackson.databind.json.JsonMapper;

/** How sessions are kept: texts as JSON in PostgreSQL, and a cookie that scripts cannot read. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

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
