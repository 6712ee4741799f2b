package amur.timetabling;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;

/**
 * So many threads. They do the same work on different parts and wait for each other: whoever is there takes the next part, and sums are
 * added in the order of the parts, so that a sum does not depend on who did what. Or one of them, helped by those that are left, repeats a
 * step {@link #beside} the caller's work.
 */
final class Crew implements AutoCloseable {
    private final int size;
    private final ExecutorService others;
    /** How many are there to help whoever shares out parts. */
    private volatile int helpers;

    Crew(int size) {
        this.size = size;
        helpers = size - 1;
        others = Executors.newFixedThreadPool(Math.max(1, size - 1), task -> {
            var thread = new Thread(task, "timetabling");
            thread.setDaemon(true);
            return thread;
        });
    }

    int size() {
        return size;
    }

    void run(IntConsumer part) {
        sum(i -> {
            part.accept(i);
            return 0;
        });
    }

    double sum(IntToDoubleFunction part) {
        var shared = new SharedWork(part, size);
        for (int i = 0; i < helpers; i++) {
            others.execute(shared);
        }
        shared.run();
        return shared.sum();
    }

    /**
     * Does the caller's work; meanwhile another thread repeats a step, so often at most, and begins none when the work is done. Needs two
     * threads; the work must not share out parts.
     *
     * @return how often the step was done
     */
    int beside(Runnable work, Runnable step, int most) {
        var worked = new AtomicBoolean();
        helpers = size - 2;
        Future<Integer> steps = others.submit(() -> {
            int n = 0;
            while (n < most && !worked.get()) {
                step.run();
                n++;
            }
            return n;
        });
        try {
            work.run();
        } finally {
            worked.set(true);
            await(steps);
            helpers = size - 1;
        }
        return steps.resultNow();
    }

    /** Waits until it is done, whatever interrupts, and throws what it threw. */
    private static void await(Future<?> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    future.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw SharedWork.unchecked(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Ends all threads, which are not at work when nobody shares out, and waits for their end. */
    @Override
    public void close() {
        others.close();
    }
}
