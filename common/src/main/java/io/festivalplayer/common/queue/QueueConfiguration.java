package io.festivalplayer.common.queue;

import io.festivalplayer.common.job.Dispatches;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.support.converter.JacksonJsonMessageConverter;
import org.springframework.amqp.support.converter.MessageConverter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Makes the queue room's entrances for a process that has a broker connection. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QueueSettings.class)
public class QueueConfiguration {

    @Bean
    Declarables topology(QueueSettings settings) {
        return Topology.declarables(settings.type());
    }

    @Bean
    RabbitAdmin rabbitAdmin(ConnectionFactory connections) {
        return new RabbitAdmin(connections);
    }

    @Bean
    MessageConverter messageConverter() {
        return new JacksonJsonMessageConverter(JsonMapper.builder().build());
    }

    @Bean
    JobQueue jobQueue(RabbitTemplate rabbit, RabbitAdmin admin, QueueSettings settings) {
        return new JobQueue(rabbit, admin, settings.confirmTimeout());
    }

    @Bean
    Publisher publisher(JobQueue queue, Dispatches dispatches) {
        return new Publisher(queue, dispatches);
    }
}
