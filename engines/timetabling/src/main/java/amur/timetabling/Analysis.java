package amur.timetabling;

import static amur.timetabling.ClauseStore.HEADER;
import static amur.timetabling.ClauseStore.MARK;
import static amur.timetabling.ClauseStore.USED;
import static amur.timetabling.Values.NONE;

import java.util.Arrays;

/**
 * What a conflict teaches: the clause of its first unique implication point, made smaller by the reasons of its literals (Eén and Sörensson
 * 2003); and which of the literals assumed are to blame.
 */
final class Analysis {
    private static final byte MET = 1;
    private static final byte FOLLOWS = 2;
    private static final byte STANDS = 3;
    private static final int DEEPEST = 400;

    /** What was learned, the forced literal first. */
    int[] clause = new int[256];

    int size;
    private int[] cleared = new int[256];
    private int clearedEnd;
    private byte[] seen = new byte[1 << 11];
    private long[] levelStamp = new long[1 << 11];
    private long stamp;

    private final Values values;
    private final ClauseStore store;
    private final ActivityOrder order;

    Analysis(Values values, ClauseStore store, ActivityOrder order) {
        this.values = values;
        this.store = store;
        this.order = order;
    }

    /** Room for so many variables. */
    void grow(int variables) {
        seen = Arrays.copyOf(seen, variables);
        levelStamp = Arrays.copyOf(levelStamp, variables + 1);
    }

    /** Learns from a broken clause. */
    void learn(int conflict) {
        size = 1;
        clearedEnd = 0;
        int[] arena = store.arena;
        int open = 0;
        int index = values.end - 1;
        int lit = NONE;
        int why = conflict;
        do {
            if (why == -2 && lit == NONE) {
                open += meet(store.brokenOne) + meet(store.brokenOther);
            } else if (why <= -2) {
                open += meet(-2 - why);
            } else {
                if (arena[why + MARK] > 0) {
                    refresh(why);
                }
                int end = why + HEADER + arena[why];
                for (int k = why + HEADER; k < end; k++) {
                    if (arena[k] != lit) {
                        open += meet(arena[k]);
                    }
                }
            }
            while (seen[values.trail[index] >> 1] == 0) {
                index--;
            }
            lit = values.trail[index--];
            why = values.reason[lit >> 1];
            open--;
        } while (open > 0);
        clause[0] = lit ^ 1;
        shrink();
        clear();
    }

    /** Moves the literal of the deepest level but the first one's to the second place; its level. */
    int watchDeepest() {
        if (size == 1) {
            return 0;
        }
        int[] level = values.level;
        int deepest = 1;
        for (int i = 2; i < size; i++) {
            if (level[clause[i] >> 1] > level[clause[deepest] >> 1]) {
                deepest = i;
            }
        }
        int swap = clause[1];
        clause[1] = clause[deepest];
        clause[deepest] = swap;
        return level[clause[1] >> 1];
    }

    int distinctLevels() {
        stamp++;
        int n = 0;
        for (int i = 0; i < size; i++) {
            n += isNew(values.level[clause[i] >> 1]);
        }
        return n;
    }

    private int isNew(int level) {
        if (levelStamp[level] == stamp) {
            return 0;
        }
        levelStamp[level] = stamp;
        return 1;
    }

    /** Follows the reasons why an assumed literal cannot hold back to other assumed ones: the clause is then those that are to blame. */
    void blame(int lit) {
        size = 0;
        clearedEnd = 0;
        put(lit);
        mark(lit >> 1, MET);
        for (int i = values.end - 1; i >= values.settled(); i--) {
            int there = values.trail[i];
            int why = values.reason[there >> 1];
            if (seen[there >> 1] == 0) {
                continue;
            }
            if (why == NONE) {
                put(there);
            } else if (why <= -2) {
                markOpen(-2 - why);
            } else {
                for (int k = why + HEADER, end = k + store.arena[why]; k < end; k++) {
                    markOpen(store.arena[k]);
                }
            }
        }
        clear();
    }

    private void markOpen(int lit) {
        if (values.level[lit >> 1] > 0) {
            mark(lit >> 1, MET);
        }
    }

    private void mark(int v, byte as) {
        if (seen[v] == 0) {
            if (clearedEnd == cleared.length) {
                cleared = Arrays.copyOf(cleared, 2 * clearedEnd);
            }
            cleared[clearedEnd++] = v;
        }
        seen[v] = as;
    }

    private void clear() {
        for (int i = 0; i < clearedEnd; i++) {
            seen[cleared[i]] = 0;
        }
    }

    /** 1 if the literal is of the present level and new. */
    private int meet(int lit) {
        int v = lit >> 1;
        if (seen[v] != 0 || values.level[v] == 0) {
            return 0;
        }
        mark(v, MET);
        order.bump(v);
        if (values.level[v] == values.levels) {
            return 1;
        }
        put(lit);
        return 0;
    }

    private void put(int lit) {
        if (size == clause.length) {
            clause = Arrays.copyOf(clause, 2 * size);
        }
        clause[size++] = lit;
    }

    /** A clause that is of use again: it may have become better, too. */
    private void refresh(int c) {
        int[] arena = store.arena;
        if (arena[c + MARK] > ClauseStore.ALWAYS_KEPT) {
            stamp++;
            int n = 0;
            int end = c + HEADER + arena[c];
            for (int k = c + HEADER; k < end; k++) {
                int l = values.level[arena[k] >> 1];
                n += l > 0 ? isNew(l) : 0;
            }
            if (n < arena[c + MARK]) {
                arena[c + MARK] = Math.max(1, n);
            }
        }
        arena[c + USED] = 2;
    }

    /** Drops literals that follow from the others. */
    private void shrink() {
        stamp++;
        for (int i = 1; i < size; i++) {
            levelStamp[values.level[clause[i] >> 1]] = stamp;
        }
        int kept = 1;
        for (int i = 1; i < size; i++) {
            int lit = clause[i];
            if (values.reason[lit >> 1] == NONE || !follows(lit, 0)) {
                clause[kept++] = lit;
            }
        }
        size = kept;
    }

    private boolean follows(int lit, int depth) {
        int why = values.reason[lit >> 1];
        if (why == NONE || depth > DEEPEST) {
            return false;
        }
        boolean all = true;
        if (why <= -2) {
            all = held(-2 - why, depth);
        } else {
            int[] arena = store.arena;
            int end = why + HEADER + arena[why];
            for (int k = why + HEADER; k < end && all; k++) {
                if (arena[k] >> 1 != lit >> 1) {
                    all = held(arena[k], depth);
                }
            }
        }
        if (depth > 0) {
            mark(lit >> 1, all ? FOLLOWS : STANDS);
        }
        return all;
    }

    private boolean held(int lit, int depth) {
        int v = lit >> 1;
        if (values.level[v] == 0 || seen[v] == MET || seen[v] == FOLLOWS) {
            return true;
        }
        return seen[v] != STANDS && levelStamp[values.level[v]] == stamp && follows(lit, depth + 1);
    }
}
