package amur.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Draws the lists of all with a cap and a floor to how often a company is proposed; see the package's story. */
final class Distribution {
    /** Lists are searched to this many times their length, so that there is somebody left where the cap binds. */
    private static final int DEPTH = 2;

    /** Of a list, one place in so many may go to somebody below the floor. */
    private static final int FLOOR_PLACES = 5;

    private static final int CHUNK = 256;
    private static final int POSITION_BITS = 8;
    private static final int LOT_BITS = 31;
    private static final int SCORE_ZERO = 1 << 23;

    private final Index index;
    private final int length;
    private final Exposure[] limits;
    private final int n;
    private final long[][] found;
    private final long[][] lists;
    private final int[] size;
    private final int[] byFloor;
    private final int[] exposure;
    private long compared;

    Distribution(Index index, int length, Exposure ofA, Exposure ofB) {
        this.index = index;
        this.length = length;
        limits = new Exposure[] {ofA, ofB};
        n = index.size();
        found = new long[n][];
        lists = new long[n][];
        size = new int[n];
        byFloor = new int[n];
        exposure = new int[n];
    }

    Proposals draw(int threads) {
        search(threads);
        for (int c = 0; c < n; c++) {
            lists[c] = new long[Math.min(length, found[c].length)];
        }
        share();
        fill();
        List<Integer> below = lift();
        for (int c = 0; c < n; c++) {
            lists[c] = sorted(Arrays.copyOf(lists[c], size[c]));
        }
        return new Proposals(lists, byFloor, exposure, below, compared);
    }

    /** The best of each company, beyond the length of a list. */
    private void search(int threads) {
        AtomicInteger next = new AtomicInteger();
        int[] readers = byNeighbourhood();
        try (var pool = Executors.newFixedThreadPool(Math.max(1, threads))) {
            List<Future<Long>> parts = new ArrayList<>();
            for (int t = 0; t < Math.max(1, threads); t++) {
                parts.add(pool.submit(() -> {
                    Search search = new Search(index);
                    Best best = new Best(DEPTH * length);
                    for (int from = next.getAndAdd(CHUNK); from < n; from = next.getAndAdd(CHUNK)) {
                        for (int i = from; i < Math.min(n, from + CHUNK); i++) {
                            int c = readers[i];
                            found[c] = search.best(c, best, company -> false);
                        }
                    }
                    return search.looked();
                }));
            }
            for (Future<Long> part : parts) {
                compared += part.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while partners were searched", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the search for partners failed", e.getCause());
        }
    }

    /** All pairs found, from the best score down; of equal ones the lot of who reads decides. */
    private void share() {
        long[] order =
                new long[Arrays.stream(found).mapToInt(list -> list.length).sum()];
        int i = 0;
        for (int c = 0; c < n; c++) {
            for (int position = 0; position < found[c].length; position++) {
                long falling = SCORE_ZERO - Best.score(found[c][position]);
                long lot = (int) Best.entry(0, c);
                order[i++] = (falling << LOT_BITS | lot) << POSITION_BITS | position;
            }
        }
        Arrays.parallelSort(order);
        for (long next : order) {
            int reader = Best.company(next >>> POSITION_BITS);
            long entry = found[reader][(int) next & (1 << POSITION_BITS) - 1];
            int partner = Best.company(entry);
            if (size[reader] < length && exposure[partner] < cap(partner)) {
                put(reader, entry);
            }
        }
    }

    /** Lists that stayed short because of the cap are filled with whom the first search did not reach. */
    private void fill() {
        Search search = new Search(index);
        Best best = new Best(length);
        for (int reader : byLot()) {
            if (size[reader] < length && found[reader].length == DEPTH * length) {
                int who = reader;
                IntPredicate taken = c -> exposure[c] >= cap(c) || stands(who, c);
                lists[reader] = Arrays.copyOf(lists[reader], length);
                for (long entry : search.best(reader, best, taken)) {
                    if (size[reader] < length) {
                        put(reader, entry);
                    }
                }
            }
        }
        compared += search.looked();
    }

    /** Who stands in too few lists takes the last places of those it fits best. Returns who still stands in too few. */
    private List<Integer> lift() {
        List<Integer> below = new ArrayList<>();
        for (int company : byLot()) {
            if (index.listed(company)) {
                int floor = floor(company);
                for (int i = 0; i < found[company].length && exposure[company] < floor; i++) {
                    int reader = Best.company(found[company][i]);
                    if (byFloor[reader] < Math.max(1, length / FLOOR_PLACES) && !stands(reader, company)) {
                        give(reader, Best.entry(Best.score(found[company][i]), company));
                    }
                }
                if (exposure[company] < floor) {
                    below.add(company);
                }
            }
        }
        below.sort(Comparator.naturalOrder());
        return below;
    }

    /** A free place, or that of the least fitting partner who can spare it. */
    private void give(int reader, long entry) {
        if (size[reader] < length) {
            lists[reader] = Arrays.copyOf(lists[reader], length);
            put(reader, entry);
            byFloor[reader]++;
            return;
        }
        int worst = -1;
        for (int i = 0; i < length; i++) {
            int partner = Best.company(lists[reader][i]);
            if (exposure[partner] > floor(partner) && (worst < 0 || lists[reader][i] < lists[reader][worst])) {
                worst = i;
            }
        }
        if (worst >= 0) {
            exposure[Best.company(lists[reader][worst])]--;
            lists[reader][worst] = entry;
            exposure[Best.company(entry)]++;
            byFloor[reader]++;
        }
    }

    private void put(int reader, long entry) {
        lists[reader][size[reader]++] = entry;
        exposure[Best.company(entry)]++;
    }

    private boolean stands(int reader, int company) {
        for (int i = 0; i < size[reader]; i++) {
            if (Best.company(lists[reader][i]) == company) {
                return true;
            }
        }
        return false;
    }

    private int[] byNeighbourhood() {
        return IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingLong(index::neighbourhood))
                .mapToInt(c -> c)
                .toArray();
    }

    private int[] byLot() {
        return IntStream.range(0, n)
                .mapToLong(c -> Best.entry(0, c))
                .sorted()
                .mapToInt(Best::company)
                .toArray();
    }

    private int cap(int company) {
        return limits[index.side(company)].cap();
    }

    private int floor(int company) {
        return limits[index.side(company)].floor();
    }

    private static long[] sorted(long[] entries) {
        Arrays.sort(entries);
        for (int i = 0, j = entries.length - 1; i < j; i++, j--) {
            long h = entries[i];
            entries[i] = entries[j];
            entries[j] = h;
        }
        return entries;
    }
}
