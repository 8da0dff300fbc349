package io.festivalplayer.common.metrics;

import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads that log and trace on behalf of who gave them their work. */
public final class ContextThreads {

    private static final ContextSnapshotFactory CONTEXT = ContextSnapshotFactory.builder()
            .contextRegistry(new ContextRegistry()
                    .registerThreadLocalAccessor(new Slf4jThreadLocalAccessor())
                    .registerThreadLocalAccessor(ObservationThreadLocalAccessor.getInstance()))
            .build();

    private ContextThreads() {}

    /**
     * A virtual thread for each task.
     *
     * @return to be closed by the caller
     */
    public static ExecutorService virtual() {
        return ContextExecutorService.wrap(Executors.newVirtualThreadPerTaskExecutor(), CONTEXT::captureAll);
    }
}
