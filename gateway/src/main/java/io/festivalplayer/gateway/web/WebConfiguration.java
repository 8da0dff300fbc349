package io.festivalplayer.gateway.web;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ForwardedHeaderFilter;

/** What the web side of the gateway is given from outside. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Only behind a proxy that sets these headers itself: anybody else could claim any address. */
    @Bean
    @ConditionalOnProperty("festival.trust-forwarded")
    ForwardedHeaderFilter forwardedHeaders() {
        return new ForwardedHeaderFilter();
    }
}
