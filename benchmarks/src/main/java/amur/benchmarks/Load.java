package amur.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many workers, each doing one thing after the other for a bounded time, after as long a time to warm up. */
final class Load {
    private Load() {}

    interface Worker extends AutoCloseable {
        void once(int turn) throws Exception;
    }

    record Result(double perSecond, double p50Millis, double p99Millis) {
        @Override
        public String toString() {
            return String.format("%,.0f a second, p50 %.1f ms, p99 %.1f ms", perSecond, p50Millis, p99Millis);
        }
    }

    static Result run(int workers, int seconds, Callable<Worker> making) throws Exception {
        measure(workers, seconds, making);
        return measure(workers, seconds, making);
    }

    private static Result measure(int workers, int seconds, Callable<Worker> making) throws Exception {
        var running = new ArrayList<Future<long[]>>();
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        try (var threads = Executors.newFixedThreadPool(workers)) {
            for (int i = 0; i < workers; i++) {
                int first = i * 7;
                running.add(threads.submit(() -> times(making, first, end)));
            }
        }
        double taken = (System.nanoTime() - start) / 1e9;
        List<long[]> all = new ArrayList<>();
        for (Future<long[]> one : running) {
            all.add(one.get());
        }
        long[] sorted = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(sorted.length / taken, at(sorted, 0.50), at(sorted, 0.99));
    }

    private static long[] times(Callable<Worker> making, int first, long end) throws Exception {
        var times = new long[1024];
        int count = 0;
        try (Worker worker = making.call()) {
            for (long now = System.nanoTime(); now < end; ) {
                worker.once(first + count);
                long after = System.nanoTime();
                if (count == times.length) {
                    times = Arrays.copyOf(times, count * 2);
                }
                times[count++] = after - now;
                now = after;
            }
        }
        return Arrays.copyOf(times, count);
    }

    /** In milliseconds, of times in nanoseconds. */
    static double at(long[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
    }
}
