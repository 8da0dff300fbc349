package io.festivalplayer.common.lifecycle;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** Whether this process has been asked to stop; what is under way then ends at its next save point. */
public final class Stopping {

    private volatile boolean stopping;

    /**
     * Whether it has been asked.
     *
     * @return true from the moment on in which the stop begins
     */
    public boolean isStopping() {
        return stopping;
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }
}
