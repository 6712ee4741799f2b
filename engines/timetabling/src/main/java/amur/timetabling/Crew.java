package amur.timetabling;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;

/** So many threads that do the same work on different parts, and wait for each other. Sums are added in the order of the parts. */
final class Crew implements AutoCloseable {
    private final int size;
    private final ExecutorService others;

    Crew(int size) {
        this.size = size;
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
        List<Future<Double>> futures = new ArrayList<>(size);
        for (int i = 1; i < size; i++) {
            int mine = i;
            futures.add(others.submit(() -> part.applyAsDouble(mine)));
        }
        double sum = part.applyAsDouble(0);
        for (Future<Double> future : futures) {
            sum += joined(future);
        }
        return sum;
    }

    private static double joined(Future<Double> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        others.shutdown();
    }
}
