package io.festivalplayer.acceptance.bench.bare;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A gateway of two endpoints, one of which reads a row and the other inserts one, behind the same session. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({BareDoors.class, BareRows.class})
public class BareGateway {

    /** Takes Spring Boot's own options. */
    public static void main(String[] args) {
        new SpringApplicationBuilder(BareGateway.class)
                .properties(
                        "spring.main.banner-mode=off",
                        "spring.threads.virtual.enabled=true",
                        "spring.jmx.enabled=false",
                        "spring.flyway.enabled=false",
                        "spring.session.timeout=30d",
                        "spring.session.jdbc.initialize-schema=never",
                        "management.endpoint.health.probes.enabled=true",
                        "server.compression.enabled=true",
                        "logging.level.root=warn")
                .run(args);
    }
}
