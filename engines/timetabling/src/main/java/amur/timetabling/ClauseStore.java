package amur.timetabling;

import java.util.Arrays;

/**
 * Clauses with their watches: each of more than two literals is watched by its first two, with another literal beside that often tells
 * at once that it holds; those of two are kept apart. What is learned is here too, and the worse half of it is forgotten now and then.
 */
final class ClauseStore {
    /** Header of a clause in the arena: its length, its mark (distinct levels if learned, else 0), whether it was of use lately. */
    static final int HEADER = 3;

    static final int MARK = 1;
    static final int USED = 2;
    static final int ALWAYS_KEPT = 2;
    private static final int KEPT_WHEN_USED = 6;
    private static final int NONE = Values.NONE;

    int[] arena = new int[1 << 18];
    /** What is broken by a conflict in a clause of two. */
    int brokenOne;

    int brokenOther;
    private int arenaEnd;
    private int[] learned = new int[1 << 12];
    private int learnedCount;
    private int settledSeen;

    private int[][] watches = new int[1 << 12][];
    private int[] watchCount = new int[1 << 12];
    private int[][] binaries = new int[1 << 12][];
    private int[] binaryCount = new int[1 << 12];

    private final Values values;

    ClauseStore(Values values) {
        this.values = values;
    }

    /** Room for so many variables. */
    void grow(int variables) {
        watches = Arrays.copyOf(watches, 2 * variables);
        watchCount = Arrays.copyOf(watchCount, 2 * variables);
        binaries = Arrays.copyOf(binaries, 2 * variables);
        binaryCount = Arrays.copyOf(binaryCount, 2 * variables);
    }

    /** A clause of two. */
    void add(int x, int y) {
        imply(x ^ 1, y);
        imply(y ^ 1, x);
    }

    /** A clause of the first n of these. */
    int add(int[] literals, int n, int mark) {
        if (arenaEnd + HEADER + n > arena.length) {
            arena = Arrays.copyOf(arena, Math.max(2 * arena.length, arenaEnd + HEADER + n));
        }
        int c = arenaEnd;
        arena[c] = n;
        arena[c + MARK] = mark;
        arena[c + USED] = 2;
        System.arraycopy(literals, 0, arena, c + HEADER, n);
        arenaEnd += HEADER + n;
        watch(literals[0] ^ 1, c, literals[1]);
        watch(literals[1] ^ 1, c, literals[0]);
        return c;
    }

    /** The same for what was learned. */
    int learn(int[] literals, int n, int mark) {
        int c = add(literals, n, mark);
        if (learnedCount == learned.length) {
            learned = Arrays.copyOf(learned, 2 * learnedCount);
        }
        learned[learnedCount++] = c;
        return c;
    }

    /** The forced literals of what holds now; the clause that is broken, -2 for one of two, or {@link Values#NONE}. */
    int propagate() {
        byte[] value = values.value;
        while (values.head < values.end) {
            int p = values.trail[values.head++];
            int[] implied = binaries[p];
            for (int i = 0, n = binaryCount[p]; i < n; i++) {
                int q = implied[i];
                if (value[q] < 0) {
                    brokenOne = q;
                    brokenOther = p ^ 1;
                    values.disagree();
                    return -2;
                }
                if (value[q] == 0) {
                    values.set(q, -2 - (p ^ 1));
                }
            }
            int conflict = propagateLong(p);
            if (conflict != NONE) {
                values.disagree();
                return conflict;
            }
        }
        values.agree();
        return NONE;
    }

    private int propagateLong(int p) {
        int not = p ^ 1;
        int[] ws = watches[p];
        int n = watchCount[p];
        byte[] val = values.value;
        int[] lits = arena;
        int i = 0;
        int j = 0;
        int conflict = NONE;
        next:
        while (i < n) {
            int c = ws[i];
            int blocker = ws[i + 1];
            i += 2;
            if (val[blocker] > 0) {
                ws[j] = c;
                ws[j + 1] = blocker;
                j += 2;
                continue;
            }
            int first = c + HEADER;
            int other = lits[first] ^ lits[first + 1] ^ not;
            ws[j] = c;
            ws[j + 1] = other;
            if (val[other] > 0) {
                j += 2;
                continue;
            }
            for (int k = first + 2, end = first + lits[c]; k < end; k++) {
                int lit = lits[k];
                if (val[lit] >= 0) {
                    lits[first] = other;
                    lits[first + 1] = lit;
                    lits[k] = not;
                    watch(lit ^ 1, c, other);
                    continue next;
                }
            }
            j += 2;
            if (val[other] < 0) {
                conflict = c;
                break;
            }
            lits[first] = other;
            lits[first + 1] = not;
            values.set(other, c);
        }
        if (i != j) {
            System.arraycopy(ws, i, ws, j, n - i);
            watchCount[p] = j + n - i;
        }
        return conflict;
    }

    private void watch(int lit, int c, int blocker) {
        int n = watchCount[lit];
        int[] ws = watches[lit];
        if (ws == null || n + 2 > ws.length) {
            ws = ws == null ? new int[16] : Arrays.copyOf(ws, 2 * ws.length);
            watches[lit] = ws;
        }
        ws[n] = c;
        ws[n + 1] = blocker;
        watchCount[lit] = n + 2;
    }

    private void imply(int lit, int implied) {
        int n = binaryCount[lit];
        int[] list = binaries[lit];
        if (list == null || n == list.length) {
            list = list == null ? new int[4] : Arrays.copyOf(list, 2 * n);
            binaries[lit] = list;
        }
        list[n] = implied;
        binaryCount[lit] = n + 1;
    }

    /** Forgets the worse half of what was learned, and clauses that are settled. */
    void reduce() {
        long[] worst = new long[learnedCount];
        int n = 0;
        for (int i = 0; i < learnedCount; i++) {
            int c = learned[i];
            int mark = arena[c + MARK];
            int first = arena[c + HEADER];
            boolean locked = values.reason[first >> 1] == c && values.value[first] > 0;
            int used = arena[c + USED];
            if (locked || mark <= ALWAYS_KEPT || mark <= KEPT_WHEN_USED && used > 0) {
                arena[c + USED] = Math.max(0, used - 1);
                continue;
            }
            if (used == 2) {
                arena[c + USED] = 1;
                continue;
            }
            worst[n++] = (long) mark << 40 | (long) Math.min(arena[c], 0xFF) << 32 | c;
        }
        Arrays.sort(worst, 0, n);
        for (int i = n / 2; i < n; i++) {
            int c = (int) worst[i];
            arena[c] = -arena[c];
        }
        if (values.settled() > settledSeen) {
            dropSettled();
            settledSeen = values.settled();
        }
        compact();
    }

    private void dropSettled() {
        for (int c = 0; c < arenaEnd; c += HEADER + Math.abs(arena[c])) {
            for (int k = c + HEADER, end = k + arena[c]; k < end; k++) {
                if (values.value[arena[k]] > 0 && values.level[arena[k] >> 1] == 0) {
                    arena[c] = -arena[c];
                    break;
                }
            }
        }
    }

    private void compact() {
        int[] reason = values.reason;
        for (int i = 0; i < values.settled(); i++) {
            reason[values.trail[i] >> 1] = NONE;
        }
        int to = 0;
        int[] moved = new int[arenaEnd];
        for (int c = 0; c < arenaEnd; ) {
            int length = HEADER + Math.abs(arena[c]);
            if (arena[c] < 0) {
                moved[c] = NONE;
            } else {
                moved[c] = to;
                System.arraycopy(arena, c, arena, to, length);
                to += length;
            }
            c += length;
        }
        arenaEnd = to;
        for (int lit = 0; lit < watchCount.length; lit++) {
            int[] ws = watches[lit];
            int j = 0;
            for (int i = 0; i < watchCount[lit]; i += 2) {
                if (moved[ws[i]] != NONE) {
                    ws[j] = moved[ws[i]];
                    ws[j + 1] = ws[i + 1];
                    j += 2;
                }
            }
            watchCount[lit] = j;
        }
        for (int i = 0; i < values.end; i++) {
            int v = values.trail[i] >> 1;
            if (reason[v] >= 0) {
                reason[v] = moved[reason[v]];
            }
        }
        int j = 0;
        for (int i = 0; i < learnedCount; i++) {
            if (moved[learned[i]] != NONE) {
                learned[j++] = moved[learned[i]];
            }
        }
        learnedCount = j;
    }
}
