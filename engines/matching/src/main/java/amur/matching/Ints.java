package amur.matching;

import java.util.Arrays;

/** A growing list of numbers. The first {@link #settled} stand in an order that removing keeps; what came later stands behind them. */
final class Ints {
    int[] values = new int[2];
    int size;
    int settled;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1) + 2);
        }
        values[size++] = value;
    }

    /** From now on what is there keeps its order. */
    void settle() {
        settled = size;
    }

    void remove(int value) {
        for (int i = 0; i < size; i++) {
            if (values[i] == value) {
                System.arraycopy(values, i + 1, values, i, size - i - 1);
                size--;
                settled -= i < settled ? 1 : 0;
                return;
            }
        }
    }
}
