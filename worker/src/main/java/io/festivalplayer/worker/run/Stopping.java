package io.festivalplayer.worker.run;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whether this process has been asked to stop; slices then end at their next save point. */
@Component
class Stopping {

    private volatile boolean stopping;

    boolean isStopping() {
        return stopping;
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }
}
