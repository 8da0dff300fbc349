package io.festivalplayer.gateway.web;

import java.time.Clock;
import java.time.Duration;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** What the web side of the gateway is given from outside. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTheServer(
            SafetyHeaders headers, JsonMapper json) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemValve(headers, json)));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> noWaitForUnreadBodies(
            @Value("${festival.body-patience:30s}") Duration patience) {
        return server -> server.addEngineValves(new UnreadBodies(patience));
    }

    /** A number is no text: what is of the wrong kind is refused, not guessed at. */
    @Bean
    JsonMapperBuilderCustomizer strictTexts() {
        return mapper -> mapper.withCoercionConfig(
                LogicalType.Textual,
                texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }

    /**
     * Takes scheme, host and address from a reverse proxy in a private network, which adds to X-Forwarded-For whom it
     * sees: the last address that is not a proxy's own counts, whatever a caller has written before it.
     */
    @Bean
    @ConditionalOnProperty("festival.trust-forwarded")
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> trustedProxy() {
        return server -> {
            var proxy = new RemoteIpValve();
            proxy.setRemoteIpHeader("X-Forwarded-For");
            proxy.setProtocolHeader("X-Forwarded-Proto");
            proxy.setHostHeader("X-Forwarded-Host");
            proxy.setPortHeader("X-Forwarded-Port");
            server.addEngineValves(proxy);
        };
    }
}
