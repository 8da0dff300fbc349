package io.festivalplayer.acceptance.bench.bare;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/** The session and the token against forged requests as the gateway has them. */
@Configuration(proxyBeanMethods = false)
class BareDoors {

    @Bean
    SecurityFilterChain doors(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/row/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .securityContext(context -> context.securityContextRepository(new BareSession()))
                .csrf(csrf -> csrf.spa())
                .build();
    }

    @Bean
    ConversionService springSessionConversionService() {
        var json = JsonMapper.builder().build();
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, json::writeValueAsBytes);
        conversion.addConverter(byte[].class, Object.class, bytes -> json.readValue(bytes, String.class));
        return conversion;
    }
}
