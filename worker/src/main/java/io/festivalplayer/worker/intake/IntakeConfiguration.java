package io.festivalplayer.worker.intake;

import org.springframework.amqp.rabbit.config.SimpleRabbitListenerContainerFactory;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.VirtualThreadTaskExecutor;

/** How messages are fetched: one at a time, on virtual threads, and again and again while the broker is away. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    private static final long RECONNECT_MS = 2_000;
    private static final long STOP_MS = 6_000;

    @Bean
    SimpleRabbitListenerContainerFactory jobListenerContainers(ConnectionFactory connections) {
        var containers = new SimpleRabbitListenerContainerFactory();
        containers.setConnectionFactory(connections);
        // Work is taken when the start is complete, so that a process stopped before has nothing to give back.
        containers.setAutoStartup(false);
        containers.setPrefetchCount(1);
        containers.setTaskExecutor(new VirtualThreadTaskExecutor("jobs-"));
        containers.setMissingQueuesFatal(false);
        containers.setRecoveryInterval(RECONNECT_MS);
        containers.setContainerCustomizer(container -> {
            container.setShutdownTimeout(STOP_MS);
            // The admin declares the topology on each new connection; the container would do it over and over.
            container.setAutoDeclare(false);
            container.setObservationEnabled(true);
        });
        return containers;
    }
}
