package io.festivalplayer.worker.match;

import io.festivalplayer.common.metrics.ContextThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Virtual threads that share one piece of work. When one of them fails, or finds that it is time to stop, the others
 * end when they look next; none is left behind.
 */
final class Together implements AutoCloseable {

    private final ExecutorService threads = ContextThreads.virtual();
    private final List<Future<Boolean>> started = new ArrayList<>();
    private final AtomicBoolean going = new AtomicBoolean(true);

    /** Starts one more thread; its work asks whether to go on, and answers whether all are to stop. */
    void start(Predicate<BooleanSupplier> work) {
        started.add(threads.submit(() -> run(work)));
    }

    private boolean run(Predicate<BooleanSupplier> work) {
        boolean stop = true;
        try {
            stop = work.test(going::get);
            return stop;
        } finally {
            if (stop) {
                going.set(false);
            }
        }
    }

    /** Waits for all. Gives whether one of them found that it is time to stop; throws what the first of them threw. */
    boolean await() {
        boolean stop = false;
        for (var thread : started) {
            stop |= result(thread);
        }
        return stop;
    }

    private static boolean result(Future<Boolean> thread) {
        try {
            return thread.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
