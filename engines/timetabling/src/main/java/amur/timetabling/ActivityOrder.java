package amur.timetabling;

import java.util.Arrays;

/** Variables by how much they had to do with conflicts lately, the busiest first: a binary heap. */
final class ActivityOrder {
    private static final int NONE = -1;
    private static final double LARGEST = 1e100;

    private double[] activity = new double[1 << 11];
    private int[] heap = new int[1 << 11];
    private int[] place = new int[1 << 11];
    private int variables;
    private int end;
    private double step = 1;

    /** A new variable; they are numbered from 0. */
    void add(int v) {
        if (v == activity.length) {
            activity = Arrays.copyOf(activity, 2 * v);
            heap = Arrays.copyOf(heap, 2 * v);
            place = Arrays.copyOf(place, 2 * v);
        }
        variables = v + 1;
        insert(v);
    }

    boolean isEmpty() {
        return end == 0;
    }

    int first() {
        return heap[0];
    }

    boolean isBefore(int v, int w) {
        return activity[v] > activity[w];
    }

    void putBack(int v) {
        if (place[v] == NONE) {
            insert(v);
        }
    }

    void bump(int v) {
        activity[v] += step;
        if (place[v] != NONE) {
            up(place[v]);
        }
    }

    /** What was bumped before counts less from now on. */
    void age(double decay) {
        step /= decay;
        if (step > LARGEST) {
            for (int v = 0; v < variables; v++) {
                activity[v] /= LARGEST;
            }
            step /= LARGEST;
        }
    }

    private void insert(int v) {
        heap[end] = v;
        place[v] = end;
        up(end++);
    }

    int pop() {
        int top = heap[0];
        place[top] = NONE;
        int last = heap[--end];
        if (end > 0) {
            heap[0] = last;
            place[last] = 0;
            down();
        }
        return top;
    }

    private void up(int from) {
        int i = from;
        int v = heap[i];
        while (i > 0) {
            int parent = (i - 1) >> 1;
            if (activity[heap[parent]] >= activity[v]) {
                break;
            }
            heap[i] = heap[parent];
            place[heap[i]] = i;
            i = parent;
        }
        heap[i] = v;
        place[v] = i;
    }

    private void down() {
        int i = 0;
        int v = heap[0];
        while (true) {
            int child = 2 * i + 1;
            if (child >= end) {
                break;
            }
            if (child + 1 < end && activity[heap[child + 1]] > activity[heap[child]]) {
                child++;
            }
            if (activity[v] >= activity[heap[child]]) {
                break;
            }
            heap[i] = heap[child];
            place[heap[i]] = i;
            i = child;
        }
        heap[i] = v;
        place[v] = i;
    }
}
