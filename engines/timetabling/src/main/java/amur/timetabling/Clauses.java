package amur.timetabling;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Conditions in clauses (at least one of these literals holds), and the search for values that keep them all: conflict-driven clause
 * learning. A literal is an int, its negation {@code literal ^ 1}.
 *
 * <p>Two watched literals per clause with a blocking literal, clauses of two kept apart; the first unique implication point is learned
 * and made smaller by the reasons of its literals; variables are chosen by the activity of their conflicts and take the value they had
 * last; restarts follow the quality of what is learned and, in turns with that, the Luby sequence around the longest consistent values
 * yet; of what is learned the better half is kept. Sources: Marques-Silva and Sakallah 1999, Moskewicz et al. 2001, Eén and Sörensson
 * 2003, Audemard and Simon 2009, Biere and Fröhlich 2015.
 *
 * <p>Deterministic: the same calls give the same answer, unless they are stopped.
 */
final class Clauses {
    enum Answer {
        YES,
        NO,
        STOPPED
    }

    private static final int NONE = -1;
    /** Header of a clause in the arena: its length, its mark (distinct levels if learned, else 0), whether it was of use lately. */
    private static final int HEADER = 3;

    private static final int MARK = 1;
    private static final int USED = 2;
    private static final int ALWAYS_KEPT = 2;
    private static final int KEPT_WHEN_USED = 6;
    /** One of so many variables is decided first where a search is to differ. */
    private static final int STIRRED = 20;

    private static final double FAST_AGING = 0.85;
    private static final double SLOW_AGING = 0.95;

    private int variables;
    /** Per literal: 1 true, -1 false, 0 open. */
    private byte[] value = new byte[1 << 12];

    private int[][] watches = new int[1 << 12][];
    private int[] watchCount = new int[1 << 12];
    private int[][] binaries = new int[1 << 12][];
    private int[] binaryCount = new int[1 << 12];

    private int[] level = new int[1 << 11];
    /** Per variable: the clause that forced it, {@code -2 - literal} for a clause of two with that other literal, or {@link #NONE}. */
    private int[] reason = new int[1 << 11];

    private byte[] phase = new byte[1 << 11];
    private byte[] target = new byte[1 << 11];
    private byte[] best = new byte[1 << 11];
    private byte[] model = new byte[1 << 11];
    private byte[] seen = new byte[1 << 11];
    private long[] levelStamp = new long[1 << 11];
    private long stamp;

    private int[] arena = new int[1 << 18];
    private int arenaEnd;
    private int[] learned = new int[1 << 12];
    private int learnedCount;

    private int[] trail = new int[1 << 11];
    private int trailEnd;
    private int head;
    private int[] levelStart = new int[1 << 11];
    private int levels;

    private final ActivityOrder order = new ActivityOrder();

    private boolean contradictory;
    private int conflictBinaryA;
    private int conflictBinaryB;

    private long conflicts;
    private long reduceAt = 2000;
    private int reductions;
    private double fast;
    private double slow;
    private boolean stable;
    private long modeEnds = 1000;
    private long modeLength = 1000;
    private long restartAt;
    private long luby = 1;
    private int targetSize;
    private int bestSize;
    private long rephaseAt = 1000;
    private int rephased;
    private int fixedSeen;
    private final SplittableRandom random;
    private final boolean stirred;

    private int[] clause = new int[256];
    private int clauseEnd;
    private int[] work = new int[256];
    private int[] cleared = new int[256];

    Clauses(long seed) {
        this(seed, false);
    }

    /**
     * None yet.
     *
     * @param stirred whether some variables, drawn by lot, are to be decided first, so that another search differs from this one
     */
    Clauses(long seed, boolean stirred) {
        random = new SplittableRandom(seed);
        this.stirred = stirred;
    }

    /** A new variable, as its positive literal. */
    int variable() {
        int v = variables++;
        if (v == level.length) {
            grow(2 * v);
        }
        reason[v] = NONE;
        phase[v] = -1;
        order.add(v);
        if (stirred && random.nextInt(STIRRED) == 0) {
            order.bump(v);
        }
        return 2 * v;
    }

    int variables() {
        return variables;
    }

    long conflicts() {
        return conflicts;
    }

    /** Whether no values keep the clauses, whatever is assumed. */
    boolean contradictory() {
        return contradictory;
    }

    /** Whether the literal is settled by the clauses alone: 1 it holds, -1 it does not, 0 open. */
    int settled(int literal) {
        return value[literal] != 0 && level[literal >> 1] == 0 ? value[literal] : 0;
    }

    /** Whether the literal holds in the values found last. */
    boolean holds(int literal) {
        return model[literal >> 1] == ((literal & 1) == 0 ? 1 : -1);
    }

    /** The value to try first. */
    void prefer(int literal) {
        phase[literal >> 1] = (byte) ((literal & 1) == 0 ? 1 : -1);
    }

    /** At least one of these holds. */
    void add(int... literals) {
        if (contradictory) {
            return;
        }
        backTo(0);
        int[] kept = literals.clone();
        Arrays.sort(kept);
        int n = 0;
        for (int i = 0; i < kept.length; i++) {
            int lit = kept[i];
            if (value[lit] > 0 || n > 0 && kept[n - 1] == (lit ^ 1)) {
                return;
            }
            if (value[lit] == 0 && (n == 0 || kept[n - 1] != lit)) {
                kept[n++] = lit;
            }
        }
        if (n == 0) {
            contradictory = true;
        } else if (n == 1) {
            enqueue(kept[0], NONE);
            contradictory = propagate() != NONE;
        } else if (n == 2) {
            addBinary(kept[0], kept[1]);
        } else {
            attach(kept, n, 0);
        }
    }

    /** Looks for values that keep all clauses and what is assumed. */
    Answer solve(BooleanSupplier stop, int... assumed) {
        clauseEnd = 0;
        if (contradictory) {
            return Answer.NO;
        }
        backTo(0);
        restartAt = conflicts + 50;
        Arrays.fill(target, 0, variables, (byte) 0);
        targetSize = 0;
        bestSize = 0;
        while (true) {
            int conflict = propagate();
            if (conflict != NONE) {
                conflicts++;
                if (levels == 0) {
                    clauseEnd = 0;
                    contradictory = true;
                    return Answer.NO;
                }
                learn(conflict);
                if ((conflicts & 63) == 0 && stop.getAsBoolean()) {
                    backTo(0);
                    return Answer.STOPPED;
                }
                continue;
            }
            if (levels >= assumed.length && restart()) {
                backTo(stable ? assumed.length : reusable(assumed.length));
                continue;
            }
            if (conflicts >= reduceAt) {
                reduce();
            }
            int next = NONE;
            while (levels < assumed.length && next == NONE) {
                int lit = assumed[levels];
                if (value[lit] < 0) {
                    blame(lit);
                    backTo(0);
                    return Answer.NO;
                }
                if (value[lit] > 0) {
                    openLevel();
                } else {
                    next = lit;
                }
            }
            if (next == NONE) {
                next = choose();
            }
            if (next == NONE) {
                for (int v = 0; v < variables; v++) {
                    model[v] = value[2 * v];
                }
                System.arraycopy(model, 0, phase, 0, variables);
                backTo(0);
                return Answer.YES;
            }
            openLevel();
            enqueue(next, NONE);
        }
    }

    /** After a no: some of what was assumed that cannot hold together; empty where the clauses contradict each other by themselves. */
    int[] blamed() {
        return Arrays.copyOf(clause, clauseEnd);
    }

    /** Follows the reasons why an assumed literal cannot hold back to other assumed ones. */
    private void blame(int lit) {
        clauseEnd = 0;
        clearedEnd = 0;
        put(lit);
        mark(lit >> 1, (byte) 1);
        for (int i = trailEnd - 1; levels > 0 && i >= levelStart[0]; i--) {
            int there = trail[i];
            int why = reason[there >> 1];
            if (seen[there >> 1] == 0) {
                continue;
            }
            if (why == NONE) {
                put(there);
            } else if (why <= -2) {
                markOpen(-2 - why);
            } else {
                for (int k = why + HEADER, end = k + arena[why]; k < end; k++) {
                    markOpen(arena[k]);
                }
            }
        }
        for (int i = 0; i < clearedEnd; i++) {
            seen[cleared[i]] = 0;
        }
    }

    private void markOpen(int lit) {
        if (level[lit >> 1] > 0) {
            mark(lit >> 1, (byte) 1);
        }
    }

    private void openLevel() {
        if (levels + 2 > levelStart.length) {
            levelStart = Arrays.copyOf(levelStart, 2 * levelStart.length);
            levelStamp = Arrays.copyOf(levelStamp, levelStart.length);
        }
        levelStart[levels++] = trailEnd;
    }

    private int choose() {
        while (!order.isEmpty()) {
            int v = order.pop();
            if (value[2 * v] == 0) {
                int wanted = stable && target[v] != 0 ? target[v] : phase[v];
                return wanted > 0 ? 2 * v : 2 * v + 1;
            }
        }
        return NONE;
    }

    private void enqueue(int lit, int why) {
        value[lit] = 1;
        value[lit ^ 1] = -1;
        int v = lit >> 1;
        level[v] = levels;
        reason[v] = why;
        trail[trailEnd++] = lit;
    }

    private void backTo(int keep) {
        if (levels <= keep) {
            return;
        }
        if (stable) {
            remember();
        }
        int end = levelStart[keep];
        for (int i = trailEnd - 1; i >= end; i--) {
            int lit = trail[i];
            int v = lit >> 1;
            value[lit] = 0;
            value[lit ^ 1] = 0;
            phase[v] = (byte) ((lit & 1) == 0 ? 1 : -1);
            order.putBack(v);
        }
        trailEnd = end;
        head = end;
        levels = keep;
    }

    /** Keeps the longest consistent values yet, as what to try first. */
    private void remember() {
        int consistent = levels == 0 ? trailEnd : Math.min(trailEnd, consistentEnd);
        if (consistent > targetSize) {
            targetSize = consistent;
            copyTrail(target, consistent);
        }
        if (consistent > bestSize) {
            bestSize = consistent;
            copyTrail(best, consistent);
        }
    }

    private int consistentEnd;

    private void copyTrail(byte[] to, int end) {
        for (int i = 0; i < end; i++) {
            int lit = trail[i];
            to[lit >> 1] = (byte) ((lit & 1) == 0 ? 1 : -1);
        }
    }

    /** The forced literals of what holds now; the clause that is broken, or {@link #NONE}. */
    private int propagate() {
        while (head < trailEnd) {
            int p = trail[head++];
            int[] implied = binaries[p];
            for (int i = 0, n = binaryCount[p]; i < n; i++) {
                int q = implied[i];
                if (value[q] < 0) {
                    conflictBinaryA = q;
                    conflictBinaryB = p ^ 1;
                    return conflictAt(-2);
                }
                if (value[q] == 0) {
                    enqueue(q, -2 - (p ^ 1));
                }
            }
            int conflict = propagateLong(p);
            if (conflict != NONE) {
                return conflictAt(conflict);
            }
        }
        consistentEnd = trailEnd;
        return NONE;
    }

    private int conflictAt(int conflict) {
        consistentEnd = levels == 0 ? 0 : levelStart[levels - 1];
        head = trailEnd;
        return conflict;
    }

    private int propagateLong(int p) {
        int not = p ^ 1;
        int[] ws = watches[p];
        int n = watchCount[p];
        byte[] val = value;
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
            enqueue(other, c);
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

    private void addBinary(int x, int y) {
        imply(x ^ 1, y);
        imply(y ^ 1, x);
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

    private int attach(int[] literals, int n, int mark) {
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

    private void learn(int conflict) {
        analyze(conflict);
        int n = clauseEnd;
        int marks = distinctLevels();
        fast += (marks - fast) / 32;
        slow += (marks - slow) / 8192;
        int back = 0;
        if (n > 1) {
            int deepest = 1;
            for (int i = 2; i < n; i++) {
                if (level[clause[i] >> 1] > level[clause[deepest] >> 1]) {
                    deepest = i;
                }
            }
            int swap = clause[1];
            clause[1] = clause[deepest];
            clause[deepest] = swap;
            back = level[clause[1] >> 1];
        }
        backTo(back);
        if (n == 1) {
            enqueue(clause[0], NONE);
        } else if (n == 2) {
            addBinary(clause[0], clause[1]);
            enqueue(clause[0], -2 - clause[1]);
        } else {
            int c = attach(clause, n, marks);
            if (learnedCount == learned.length) {
                learned = Arrays.copyOf(learned, 2 * learnedCount);
            }
            learned[learnedCount++] = c;
            enqueue(clause[0], c);
        }
        order.age(stable ? SLOW_AGING : FAST_AGING);
    }

    private void analyze(int conflict) {
        clauseEnd = 1;
        clearedEnd = 0;
        int open = 0;
        int index = trailEnd - 1;
        int lit = NONE;
        int why = conflict;
        do {
            if (why == -2 && lit == NONE) {
                open += meet(conflictBinaryA) + meet(conflictBinaryB);
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
            while (seen[trail[index] >> 1] == 0) {
                index--;
            }
            lit = trail[index--];
            why = reason[lit >> 1];
            open--;
        } while (open > 0);
        clause[0] = lit ^ 1;
        shrink();
        for (int i = 0; i < clearedEnd; i++) {
            seen[cleared[i]] = 0;
        }
    }

    private int clearedEnd;

    private void mark(int v, byte as) {
        if (seen[v] == 0) {
            if (clearedEnd == cleared.length) {
                cleared = Arrays.copyOf(cleared, 2 * clearedEnd);
            }
            cleared[clearedEnd++] = v;
        }
        seen[v] = as;
    }

    /** 1 if the literal is of the present level and new. */
    private int meet(int lit) {
        int v = lit >> 1;
        if (seen[v] != 0 || level[v] == 0) {
            return 0;
        }
        mark(v, (byte) 1);
        order.bump(v);
        if (level[v] == levels) {
            return 1;
        }
        put(lit);
        return 0;
    }

    private void put(int lit) {
        if (clauseEnd == clause.length) {
            clause = Arrays.copyOf(clause, 2 * clauseEnd);
        }
        clause[clauseEnd++] = lit;
    }

    /** A clause that is of use again: it may have become better, too. */
    private void refresh(int c) {
        if (arena[c + MARK] > ALWAYS_KEPT) {
            stamp++;
            int n = 0;
            int end = c + HEADER + arena[c];
            for (int k = c + HEADER; k < end; k++) {
                int l = level[arena[k] >> 1];
                if (l > 0 && levelStamp[l] != stamp) {
                    levelStamp[l] = stamp;
                    n++;
                }
            }
            if (n < arena[c + MARK]) {
                arena[c + MARK] = Math.max(1, n);
            }
        }
        arena[c + USED] = 2;
    }

    private int distinctLevels() {
        stamp++;
        int n = 0;
        for (int i = 0; i < clauseEnd; i++) {
            int l = level[clause[i] >> 1];
            if (levelStamp[l] != stamp) {
                levelStamp[l] = stamp;
                n++;
            }
        }
        return n;
    }

    /** Drops literals that follow from the others. */
    private void shrink() {
        stamp++;
        for (int i = 1; i < clauseEnd; i++) {
            levelStamp[level[clause[i] >> 1]] = stamp;
        }
        int kept = 1;
        for (int i = 1; i < clauseEnd; i++) {
            int lit = clause[i];
            if (reason[lit >> 1] == NONE || !follows(lit, 0)) {
                clause[kept++] = lit;
            }
        }
        clauseEnd = kept;
    }

    private static final byte FOLLOWS = 2;
    private static final byte STANDS = 3;
    private static final int DEEPEST = 400;

    private boolean follows(int lit, int depth) {
        int why = reason[lit >> 1];
        if (why == NONE || depth > DEEPEST) {
            return false;
        }
        boolean all = true;
        if (why <= -2) {
            all = held(-2 - why, depth);
        } else {
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
        if (level[v] == 0 || seen[v] == 1 || seen[v] == FOLLOWS) {
            return true;
        }
        return seen[v] != STANDS && levelStamp[level[v]] == stamp && follows(lit, depth + 1);
    }

    private boolean restart() {
        if (conflicts >= modeEnds) {
            stable = !stable;
            if (!stable) {
                modeLength += modeLength / 2;
            }
            modeEnds = conflicts + modeLength;
            restartAt = conflicts + 50;
            luby = 1;
            targetSize = 0;
            return true;
        }
        if (stable) {
            if (conflicts < restartAt) {
                return false;
            }
            restartAt = conflicts + 256 * luby(luby++);
            if (conflicts >= rephaseAt) {
                rephase();
            }
            return true;
        }
        if (conflicts < restartAt || fast <= 1.1 * slow / corrected()) {
            return false;
        }
        restartAt = conflicts + 5;
        return true;
    }

    private double corrected() {
        return 1 - Math.pow(1 - 1.0 / 8192, Math.max(1, conflicts));
    }

    private void rephase() {
        rephased++;
        rephaseAt = conflicts + 1000L * rephased;
        switch (rephased % 4) {
            case 0 -> {
                for (int v = 0; v < variables; v++) {
                    phase[v] = (byte) (random.nextInt(8) == 0 ? -phase[v] : phase[v]);
                }
            }
            case 1, 3 -> {
                for (int v = 0; v < variables; v++) {
                    phase[v] = best[v] == 0 ? phase[v] : best[v];
                }
            }
            default -> Arrays.fill(phase, 0, variables, (byte) -1);
        }
        Arrays.fill(target, 0, variables, (byte) 0);
        targetSize = 0;
        bestSize = 0;
    }

    private static long luby(long i) {
        long k = 1;
        while ((1L << k) - 1 < i) {
            k++;
        }
        return (1L << k) - 1 == i ? 1L << k - 1 : luby(i - (1L << k - 1) + 1);
    }

    /** How many levels would be decided alike again. */
    private int reusable(int least) {
        while (!order.isEmpty() && value[2 * order.first()] != 0) {
            order.pop();
        }
        if (order.isEmpty()) {
            return least;
        }
        int next = order.first();
        int keep = least;
        while (keep < levels && order.isBefore(trail[levelStart[keep]] >> 1, next)) {
            keep++;
        }
        return keep;
    }

    /** Forgets the worse half of what was learned, and clauses that are settled. */
    private void reduce() {
        reductions++;
        reduceAt = conflicts + 2000 + 300L * reductions;
        long[] worst = new long[learnedCount];
        int n = 0;
        int settled = levels == 0 ? trailEnd : levelStart[0];
        for (int i = 0; i < learnedCount; i++) {
            int c = learned[i];
            int mark = arena[c + MARK];
            boolean locked = reason[arena[c + HEADER] >> 1] == c && value[arena[c + HEADER]] > 0;
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
        if (settled > fixedSeen) {
            dropSettled();
            fixedSeen = settled;
        }
        compact();
    }

    private void dropSettled() {
        for (int c = 0; c < arenaEnd; c += HEADER + Math.abs(arena[c])) {
            for (int k = c + HEADER, end = k + arena[c]; k < end; k++) {
                if (value[arena[k]] > 0 && level[arena[k] >> 1] == 0) {
                    arena[c] = -arena[c];
                    break;
                }
            }
        }
    }

    private void compact() {
        for (int i = 0; i < trailEnd; i++) {
            int v = trail[i] >> 1;
            if (level[v] == 0) {
                reason[v] = NONE;
            }
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
        for (int lit = 0; lit < 2 * variables; lit++) {
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
        for (int i = 0; i < trailEnd; i++) {
            int v = trail[i] >> 1;
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

    private void grow(int to) {
        value = Arrays.copyOf(value, 2 * to);
        watches = Arrays.copyOf(watches, 2 * to);
        watchCount = Arrays.copyOf(watchCount, 2 * to);
        binaries = Arrays.copyOf(binaries, 2 * to);
        binaryCount = Arrays.copyOf(binaryCount, 2 * to);
        level = Arrays.copyOf(level, to);
        reason = Arrays.copyOf(reason, to);
        phase = Arrays.copyOf(phase, to);
        target = Arrays.copyOf(target, to);
        best = Arrays.copyOf(best, to);
        model = Arrays.copyOf(model, to);
        seen = Arrays.copyOf(seen, to);
        levelStamp = Arrays.copyOf(levelStamp, Math.max(levelStamp.length, to + 1));
        trail = Arrays.copyOf(trail, to);
        levelStart = Arrays.copyOf(levelStart, levelStamp.length);
    }
}
