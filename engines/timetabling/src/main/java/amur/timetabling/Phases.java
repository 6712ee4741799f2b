package amur.timetabling;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The value to try first for each variable: the one it had last, or, in quiet times, that of the longest consistent values yet. From time to
 * time all begin anew: at the best, at no, or with some of them turned round (Biere and Fleury 2020).
 */
final class Phases {
    private static final long FIRST_CHANGE = 1000;

    private byte[] last = new byte[1 << 11];
    private byte[] target = new byte[1 << 11];
    private byte[] best = new byte[1 << 11];
    private int targetSize;
    private int bestSize;
    private long changeAt = FIRST_CHANGE;
    private int changes;
    private final Values values;
    private final SplittableRandom random;

    Phases(Values values, SplittableRandom random) {
        this.values = values;
        this.random = random;
    }

    /** Room for so many variables. */
    void grow(int variables) {
        last = Arrays.copyOf(last, variables);
        target = Arrays.copyOf(target, variables);
        best = Arrays.copyOf(best, variables);
    }

    /** The value of the literal's variable to try first. */
    void prefer(int lit) {
        last[lit >> 1] = sign(lit);
    }

    private static byte sign(int lit) {
        return (byte) ((lit & 1) == 0 ? 1 : -1);
    }

    /** All values of a solution are to be tried first. */
    void preferAll(byte[] model, int variables) {
        System.arraycopy(model, 0, last, 0, variables);
    }

    /** The literal to try. */
    int of(int v, boolean quiet) {
        int wanted = quiet && target[v] != 0 ? target[v] : last[v];
        return wanted > 0 ? 2 * v : 2 * v + 1;
    }

    /** A question begins. */
    void begin(int variables) {
        Arrays.fill(target, 0, variables, (byte) 0);
        targetSize = 0;
        bestSize = 0;
    }

    void forgetTarget() {
        targetSize = 0;
    }

    /** Keeps the longest consistent values yet. */
    void remember() {
        int consistent = values.consistent();
        if (consistent > targetSize) {
            targetSize = consistent;
            copyTrail(target, consistent);
        }
        if (consistent > bestSize) {
            bestSize = consistent;
            copyTrail(best, consistent);
        }
    }

    private void copyTrail(byte[] to, int end) {
        for (int i = 0; i < end; i++) {
            to[values.trail[i] >> 1] = sign(values.trail[i]);
        }
    }

    /** Begins anew when it is time. */
    void change(long conflicts, int variables) {
        if (conflicts < changeAt) {
            return;
        }
        changes++;
        changeAt = conflicts + FIRST_CHANGE * changes;
        switch (changes % 4) {
            case 0 -> {
                for (int v = 0; v < variables; v++) {
                    last[v] = (byte) (random.nextInt(8) == 0 ? -last[v] : last[v]);
                }
            }
            case 1, 3 -> {
                for (int v = 0; v < variables; v++) {
                    last[v] = best[v] == 0 ? last[v] : best[v];
                }
            }
            default -> Arrays.fill(last, 0, variables, (byte) -1);
        }
        begin(variables);
    }
}
