package amur.shared;

import java.util.List;
import java.util.function.Function;

/** One page of a list: its rows, which page it is (from 1), how many rows a page has, and how many rows there are in all. */
public record Page<T>(List<T> rows, int number, int size, long total) {
    public Page {
        rows = List.copyOf(rows);
        if (number < 1 || size < 1 || total < 0) {
            throw new IllegalArgumentException("Page " + number + " of size " + size + " over " + total + " rows");
        }
    }

    /** The page of this number of a list that is there as a whole; past the end the last one. */
    public static <T> Page<T> of(List<T> all, int number, int size) {
        int at = Math.clamp(number, 1, Math.max(1, Math.ceilDiv(all.size(), size)));
        return new Page<>(all.subList((at - 1) * size, Math.min(all.size(), at * size)), at, size, all.size());
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(rows.stream().map(change).toList(), number, size, total);
    }
}
