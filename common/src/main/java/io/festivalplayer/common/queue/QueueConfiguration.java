package io.festivalplayer.common.queue;

import io.festivalplayer.common.job.Dispatches;
import io.festivalplayer.common.lifecycle.LifecycleConfiguration;
import io.festivalplayer.common.lifecycle.Watch;
import io.festivalplayer.common.metrics.Metric;
import io.festivalplayer.common.metrics.Traces;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Optional;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.support.converter.JacksonJsonMessageConverter;
import org.springframework.amqp.support.converter.MessageConverter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Makes the queue room's entrances for a process that has a broker connection. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QueueSettings.class)
public class QueueConfiguration {

    private static final int CLOSE_MS = 1_000;

    @Bean
    Declarables topology(QueueSettings settings) {
        return Topology.declarables(settings.type());
    }

    @Bean
    RabbitAdmin rabbitAdmin(CachingConnectionFactory connections) {
        // A broker that does not answer must not hold up a stop.
        connections.setCloseTimeout(CLOSE_MS);
        return new RabbitAdmin(connections);
    }

    @Bean
    MessageConverter messageConverter() {
        return new JacksonJsonMessageConverter(JsonMapper.builder().build());
    }

    @Bean
    ConfirmedSending confirmedSending(RabbitTemplate rabbit, QueueSettings settings) {
        return new ConfirmedSending(rabbit, settings.confirmTimeout());
    }

    @Bean
    JobQueue jobQueue(ConfirmedSending sending, RabbitAdmin admin) {
        return new JobQueue(sending, admin);
    }

    @Bean
    DeadLetters deadLetters(RabbitTemplate rabbit, ConfirmedSending sending) {
        return new DeadLetters(rabbit, sending);
    }

    @Bean
    QueueDepths queueDepths(RabbitAdmin admin) {
        return new QueueDepths(admin);
    }

    @Bean
    Watch brokerWatch(ConnectionFactory connections) {
        return new Watch(
                "The broker",
                "Jobs are accepted all the same, and go on when it is there.",
                () -> connections.createConnection().isOpen() ? Optional.empty() : Optional.of("has just gone"));
    }

    @Bean
    HealthIndicator brokerHealthIndicator(Watch brokerWatch) {
        return () -> LifecycleConfiguration.health(brokerWatch);
    }

    @Bean
    MeterBinder brokerGauge(Watch brokerWatch) {
        return registry -> Metric.BROKER_UP.gauge(registry, brokerWatch, watch -> watch.isThere() ? 1 : 0);
    }

    @Bean
    Publisher publisher(JobQueue queue, Dispatches dispatches, Watch brokerWatch, Traces traces) {
        return new Publisher(queue, dispatches, brokerWatch, traces);
    }
}
