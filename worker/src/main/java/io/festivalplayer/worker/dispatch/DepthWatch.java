package io.festivalplayer.worker.dispatch;

import io.festivalplayer.common.queue.QueueDepths;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks again and again how many messages lie in the queues. */
@Component
class DepthWatch {

    private final QueueDepths depths;

    DepthWatch(QueueDepths depths) {
        this.depths = depths;
    }

    @Scheduled(fixedDelayString = "${festival.worker.look-at-queues-every}")
    void look() {
        depths.look();
    }
}
