package io.festivalplayer.worker.intake;

import io.festivalplayer.common.lifecycle.Stopping;
import org.springframework.amqp.rabbit.listener.RabbitListenerEndpointRegistry;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins to take messages when the process has started. */
@Component
class Intake {

    private final RabbitListenerEndpointRegistry listeners;
    private final Stopping stopping;

    Intake(RabbitListenerEndpointRegistry listeners, Stopping stopping) {
        this.listeners = listeners;
        this.stopping = stopping;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        if (!stopping.isStopping()) {
            listeners.start();
        }
    }
}
