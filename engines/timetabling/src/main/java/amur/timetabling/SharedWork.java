package amur.timetabling;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Parts of a work that several threads take one after the other; who comes when all are taken has nothing to do. */
final class SharedWork implements Runnable {
    private final IntToDoubleFunction part;
    private final double[] results;
    private final AtomicInteger taken = new AtomicInteger();
    private final CountDownLatch open;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    SharedWork(IntToDoubleFunction part, int parts) {
        this.part = part;
        results = new double[parts];
        open = new CountDownLatch(parts);
    }

    @Override
    public void run() {
        for (int i = taken.getAndIncrement(); i < results.length; i = taken.getAndIncrement()) {
            try {
                results[i] = part.applyAsDouble(i);
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            } finally {
                open.countDown();
            }
        }
    }

    /** Waits for all parts, whatever interrupts, and adds up their results in their order. */
    double sum() {
        boolean interrupted = false;
        while (open.getCount() > 0) {
            try {
                open.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        Throwable failed = failure.get();
        if (failed != null) {
            throw unchecked(failed);
        }
        double sum = 0;
        for (double result : results) {
            sum += result;
        }
        return sum;
    }

    /** To be thrown: the error itself, or what wraps an exception of another thread. */
    static RuntimeException unchecked(@Nullable Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(failure);
    }
}
