package io.festivalplayer.common.queue;

import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.job.JobConfiguration;
import io.festivalplayer.common.spotify.budget.BudgetConfiguration;
import io.festivalplayer.testing.RealRabbit;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The queue room as a process of ours has it, with the settings that gateway and worker share. */
final class QueueRoom implements AutoCloseable {

    private static final long PATIENCE_MS = 5_000;

    private final ConfigurableApplicationContext context;

    private QueueRoom(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({JobConfiguration.class, QueueConfiguration.class, BudgetConfiguration.class, SimpleMeterRegistry.class})
    static class Process {}

    static QueueRoom open(RealRabbit rabbit, MigratedDatabase database) {
        var settings = Stream.concat(
                database.settings().entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()),
                Stream.of("--festival.broker.uri=" + rabbit.uri(), "--spring.config.name=common"));
        return new QueueRoom(new SpringApplicationBuilder(Process.class)
                .web(WebApplicationType.NONE)
                .run(settings.toArray(String[]::new)));
    }

    JobQueue queue() {
        return context.getBean(JobQueue.class);
    }

    DeadLetters deadLetters() {
        return context.getBean(DeadLetters.class);
    }

    Publisher publisher() {
        return context.getBean(Publisher.class);
    }

    RabbitAdmin admin() {
        return context.getBean(RabbitAdmin.class);
    }

    RabbitTemplate rabbit() {
        return context.getBean(RabbitTemplate.class);
    }

    /** The next message of a queue; waits a while for it. */
    Message take(String queue) {
        return Objects.requireNonNull(rabbit().receive(queue, PATIENCE_MS), "no message in " + queue);
    }

    /** The next message of a queue, if there is one now. */
    @Nullable
    Message lookFor(String queue) {
        return rabbit().receive(queue);
    }

    void empty() {
        Stream.of(Topology.FIRST, Topology.NEXT, Topology.DEAD).forEach(queue -> admin().purgeQueue(queue, false));
    }

    @Override
    public void close() {
        context.close();
    }
}
