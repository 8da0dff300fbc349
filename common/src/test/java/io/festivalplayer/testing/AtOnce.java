package io.festivalplayer.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs work on many threads that all begin together. */
public final class AtOnce {

    private AtOnce() {}

    /** What each of {@code threads} got from {@code work}; the first failure of any is thrown. */
    public static <T> List<T> run(int threads, Callable<T> work) {
        return run(Collections.nCopies(threads, work));
    }

    /** What came of each of these, in their order; the first failure of any is thrown. */
    public static <T> List<T> run(List<? extends Callable<T>> works) {
        var start = new CyclicBarrier(works.size());
        try (var threads = Executors.newFixedThreadPool(works.size())) {
            var results = new ArrayList<T>();
            for (Future<T> future : threads.invokeAll(
                    works.stream().map(work -> after(start, work)).toList())) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the others", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("one of them failed", e.getCause());
        }
    }

    private static <T> Callable<T> after(CyclicBarrier start, Callable<T> work) {
        return () -> {
            try {
                start.await();
            } catch (BrokenBarrierException e) {
                throw new IllegalStateException("the others did not begin", e);
            }
            return work.call();
        };
    }
}
