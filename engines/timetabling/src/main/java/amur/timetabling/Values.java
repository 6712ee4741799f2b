package amur.timetabling;

import java.util.Arrays;

/** The values that variables have at present, in the order in which they got them: those decided each open a level, the others follow. */
final class Values {
    /** No clause: a decision, or what holds by itself. */
    static final int NONE = -1;

    /** Per literal: 1 true, -1 false, 0 open. */
    byte[] value = new byte[1 << 12];

    int[] level = new int[1 << 11];
    /** Per variable: the clause that forced it, {@code -2 - literal} for a clause of two with that other literal, or {@link #NONE}. */
    int[] reason = new int[1 << 11];

    /** The literals that hold. */
    int[] trail = new int[1 << 11];

    int end;
    /** What follows from the literals before this one is known. */
    int head;

    int levels;
    private int[] levelStart = new int[1 << 11];
    private int consistent;

    /** Room for so many variables. */
    void grow(int variables) {
        value = Arrays.copyOf(value, 2 * variables);
        level = Arrays.copyOf(level, variables);
        reason = Arrays.copyOf(reason, variables);
        trail = Arrays.copyOf(trail, variables);
    }

    void set(int lit, int why) {
        value[lit] = 1;
        value[lit ^ 1] = -1;
        int v = lit >> 1;
        level[v] = levels;
        reason[v] = why;
        trail[end++] = lit;
    }

    void openLevel() {
        if (levels + 2 > levelStart.length) {
            levelStart = Arrays.copyOf(levelStart, 2 * levelStart.length);
        }
        levelStart[levels++] = end;
    }

    /** Where on the trail a level begins. */
    int startOf(int opened) {
        return levelStart[opened];
    }

    /** How many literals hold by themselves. */
    int settled() {
        return levels == 0 ? end : levelStart[0];
    }

    /** Cuts the trail where a level begins; their values are taken back already. */
    void cut(int keep) {
        end = levelStart[keep];
        head = end;
        levels = keep;
    }

    /** All that holds agrees with all clauses. */
    void agree() {
        consistent = end;
    }

    /** What holds since the last decision contradicts a clause. */
    void disagree() {
        consistent = levels == 0 ? 0 : levelStart[levels - 1];
        head = end;
    }

    /** How much of the trail agrees with all clauses. */
    int consistent() {
        return levels == 0 ? end : Math.min(end, consistent);
    }
}
