package io.festivalplayer.acceptance.bench.bare;

import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A worker that listens to a queue. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class BareWorker {

    /** Takes Spring Boot's own options. */
    public static void main(String[] args) {
        new SpringApplicationBuilder(BareWorker.class)
                .properties(
                        "spring.main.banner-mode=off",
                        "spring.threads.virtual.enabled=true",
                        "spring.jmx.enabled=false",
                        "spring.flyway.enabled=false",
                        "management.endpoint.health.probes.enabled=true",
                        "logging.level.root=warn")
                .run(args);
    }

    @Bean
    Queue queue() {
        return new Queue("bare");
    }

    @RabbitListener(queues = "bare")
    void receive(String message) {
        // Nobody sends any.
    }
}
