package amur.matching;

import java.util.Arrays;

/** A growing list of numbers, in no order once something was removed. */
final class Ints {
    int[] values = new int[2];
    int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1) + 2);
        }
        values[size++] = value;
    }

    void remove(int value) {
        for (int i = 0; i < size; i++) {
            if (values[i] == value) {
                values[i] = values[--size];
                return;
            }
        }
    }
}
